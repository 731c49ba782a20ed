import { useCallback } from 'react'
import type { Locale } from '@/lib/domain/locale'
import { hasPoints } from '@/lib/domain/questions/kinds'
import type { ShownDoubt } from '@/lib/domain/questions/shown'
import type { DoubtStrings } from '@/lib/i18n/doubts'
import { CorrectionForm } from './correction-form'
import { MarkdownField } from './markdown-field'
import { Points } from './points'
import { useDraft } from './use-draft'

interface Props {
  readonly doubt: ShownDoubt
  readonly locale: Locale
  readonly strings: DoubtStrings
  readonly onDone: () => void
  readonly onCancel: () => void
}

interface Words {
  readonly body: string
  readonly points: readonly string[]
}

/** One's own doubt in other words, kept like a draft until saved. */
export function EditDoubt({ doubt, ...rest }: Props) {
  const { id, version, kind } = doubt
  const first = useCallback((): Words => ({ body: doubt.source ?? '', points: doubt.points.map((point) => point.source ?? '') }), [doubt])
  const [{ body, points }, change, clear] = useDraft<Words>(`edit:${id}:${version}`, first)
  const { locale, strings } = rest
  const written = hasPoints(kind) ? points.filter((point) => point.trim() !== '') : undefined
  return (
    <CorrectionForm path={`/api/doubts/${id}`} given={{ version, body, points: written }} forget={clear} {...rest}>
      <MarkdownField label={strings[`body_${kind}`]} value={body} limit="body" locale={locale} strings={strings} autoFocus onChange={(text) => change({ body: text })} />
      {hasPoints(kind) && <Points points={points} locale={locale} strings={strings} onChange={(all) => change({ points: all })} />}
    </CorrectionForm>
  )
}
