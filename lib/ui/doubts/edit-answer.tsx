import { useCallback } from 'react'
import type { Locale } from '@/lib/domain/locale'
import type { ShownAnswer } from '@/lib/domain/questions/shown'
import type { DoubtStrings } from '@/lib/i18n/doubts'
import { CorrectionForm } from './correction-form'
import { MarkdownField } from './markdown-field'
import { useDraft } from './use-draft'

interface Props {
  readonly answer: ShownAnswer
  readonly locale: Locale
  readonly strings: DoubtStrings
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** One's own answer in other words, kept like a draft until saved. */
export function EditAnswer({ answer: { id, version, source }, ...rest }: Props) {
  const first = useCallback(() => ({ body: source ?? '' }), [source])
  const [{ body }, change, clear] = useDraft(`edit:${id}:${version}`, first)
  const { locale, strings } = rest
  return (
    <CorrectionForm path={`/api/answers/${id}`} given={{ version, body }} forget={clear} {...rest}>
      <MarkdownField label={strings.answer} value={body} limit="answer" locale={locale} strings={strings} autoFocus onChange={(text) => change({ body: text })} />
    </CorrectionForm>
  )
}
