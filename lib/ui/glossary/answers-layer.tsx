'use client'

import { useRef } from 'react'
import type { ShownAnswer } from '@/lib/domain/glossary/shown'
import type { Locale } from '@/lib/domain/locale'
import { GLOSSARY_STRINGS } from '@/lib/i18n/glossary'
import { useFocus } from '../use-focus'
import { AnswerBody } from './answer-body'
import { useFetched } from './use-fetched'
import './glossary.css'

interface Props {
  readonly locale: Locale
  readonly blockId: string
  readonly onClose: () => void
}

/** The common doubts of a passage with their answers, in the margin; a single one stands open. */
export default function AnswersLayer({ locale, blockId, onClose }: Props) {
  const strings = GLOSSARY_STRINGS[locale]
  const answers = useFetched<ShownAnswer[]>(`/api/common-doubts/${locale}/${encodeURIComponent(blockId)}`)
  const title = useRef<HTMLHeadingElement>(null)

  useFocus(title, true)

  return (
    <section
      className="card"
      lang={locale}
      aria-busy={answers.kind === 'waiting'}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <h3 ref={title} tabIndex={-1}>
        {strings.answersHere}
      </h3>
      {answers.kind === 'failed' && <p role="alert">{strings.answersFailed}</p>}
      {answers.kind === 'here' &&
        answers.data.map((answer, _, { length }) => (
          <details key={answer.id} className="answer" open={length === 1}>
            <summary dangerouslySetInnerHTML={{ __html: answer.question }} />
            <AnswerBody answer={answer} locale={locale} strings={strings} />
          </details>
        ))}
      <button type="button" className="word" onClick={onClose}>
        {strings.close}
      </button>
    </section>
  )
}
