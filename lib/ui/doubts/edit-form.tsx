import { useCallback, useState } from 'react'
import type { Locale } from '@/lib/domain/locale'
import { hasPoints } from '@/lib/domain/questions/kinds'
import type { ShownDoubt } from '@/lib/domain/questions/shown'
import type { DoubtStrings } from '@/lib/i18n/doubts'
import { ask } from './api'
import { MarkdownField } from './markdown-field'
import { Points } from './points'
import { Problem, type Failure } from './problem'
import { useDraft } from './use-draft'

interface Props {
  readonly doubt: ShownDoubt
  readonly locale: Locale
  readonly strings: DoubtStrings
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** One's own doubt in other words, kept like a draft until saved; how it read before stays in its history. */
export function EditForm({ doubt, locale, strings, onDone, onCancel }: Props) {
  const first = useCallback(() => ({ body: doubt.source ?? '', points: doubt.points.map((point) => point.source ?? '') }), [doubt])
  const [{ body, points }, change, clear] = useDraft<{ body: string; points: readonly string[] }>(`edit:${doubt.id}:${doubt.version}`, first)
  const [failure, setFailure] = useState<Failure | null>(null)

  async function save() {
    const written = points.filter((point) => point.trim() !== '')
    const outcome = await ask(`/api/doubts/${doubt.id}`, 'PATCH', {
      version: doubt.version,
      body,
      points: hasPoints(doubt.kind) ? written : undefined,
    })
    if (!outcome.ok) return setFailure(outcome)
    clear()
    onDone()
  }

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <MarkdownField label={strings[`body_${doubt.kind}`]} value={body} limit="body" locale={locale} strings={strings} autoFocus onChange={(text) => change({ body: text })} onSend={() => void save()} />
      {hasPoints(doubt.kind) && <Points points={points} locale={locale} strings={strings} onChange={(all) => change({ points: all })} onSend={() => void save()} />}
      {failure !== null && <Problem failure={failure} locale={locale} strings={strings} />}
      <p className="actions">
        <button type="submit" className="send">
          {strings.save}
        </button>
        <button type="button" className="word" onClick={() => (clear(), onCancel())}>
          {strings.cancel}
        </button>
      </p>
    </form>
  )
}
