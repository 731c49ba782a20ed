'use client'
import { useId } from 'react'
import { ALPHAS, BEAMS } from '@/lib/domain/formulas/trained/translator-state'
import { written } from '@/lib/domain/parallel-grammar/sounds'
import { fill } from '@/lib/i18n/fill'
import type { TranslatorStrings } from '@/lib/i18n/translator'
import type { NumberWriter } from './numbers'
import type { Answered, Question } from './use-translation'

interface Props {
  readonly strings: TranslatorStrings
  readonly answered: Answered
  readonly change: (change: Partial<Pick<Question, 'beam' | 'alpha'>>) => void
  readonly write: NumberWriter
}

/** What beam search finds for the sentence, best first, with its two settings (6.1). */
export function BeamPanel({ strings, answered: { question, translation }, change, write }: Props) {
  const id = useId()
  return (
    <section>
      <h2>{strings.beamTitle}</h2>
      <p>{fill(strings.beamIntro, { beam: question.beam, alpha: write.fixed(question.alpha, 1) })}</p>
      <p className="tr-settings">
        <label htmlFor={`${id}-beam`}>{strings.beam}</label>{' '}
        <select id={`${id}-beam`} value={question.beam} onChange={(event) => change({ beam: Number(event.target.value) })}>
          {BEAMS.map((size) => <option key={size} value={size}>{size}</option>)}
        </select>{' '}
        <label htmlFor={`${id}-alpha`}>{strings.alpha}</label>{' '}
        <select id={`${id}-alpha`} value={question.alpha} onChange={(event) => change({ alpha: Number(event.target.value) })}>
          {ALPHAS.map((alpha) => <option key={alpha} value={alpha}>{write.fixed(Number(alpha), 1)}</option>)}
        </select>
      </p>
      <ol className="tr-beam">
        {translation.beam.map(({ words, score, logProbability }, i) => (
          <li key={i}>
            <span lang="it">{words.length > 0 ? written(words) : strings.end}</span>{' '}
            <span className="tr-small">{strings.score} {write.fixed(score, 3)}, {strings.logProbability} {write.fixed(logProbability, 3)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
