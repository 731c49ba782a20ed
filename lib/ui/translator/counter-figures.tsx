'use client'
import { FIGURE_SENTENCES } from '@/lib/domain/parallel-grammar/figure-sentences'
import { fill } from '@/lib/i18n/fill'
import type { TranslatorStrings } from '@/lib/i18n/translator'
import type { NumberWriter } from './numbers'
import type { View } from './translator'
import type { Answered } from './use-translation'
import { bestHead, headName } from './word-lines'

interface Props {
  readonly strings: TranslatorStrings
  readonly answered: Answered
  readonly busy: boolean
  readonly show: (words: readonly string[], change: Partial<View>) => void
  readonly look: (view: View) => void
  readonly write: NumberWriter
}

/** Self-attention of the encoder on three sentences, each with the head that answers it best. */
export function CounterFigures({ strings, answered: { question, translation }, busy, show, look, write }: Props) {
  const current = FIGURE_SENTENCES.find(({ words }) => words.join(' ') === question.words.join(' '))
  const maps = translation.maps.encoder
  const best = current && !busy ? bestHead(maps, current.from, current.to) : null
  return (
    <section>
      <h2>{strings.figuresTitle}</h2>
      <p>{strings.figuresIntro}</p>
      <p className="tr-offers">
        {FIGURE_SENTENCES.map(({ name, words, from }) => (
          <button key={name} type="button" aria-pressed={current?.name === name} onClick={() => show(words, { kind: 'encoder', head: 'mean', pointed: { end: 'from', at: from } })}>
            {strings[name]}
          </button>
        ))}
      </p>
      {current && best && (
        <p role="status">
          {fill(strings.found, {
            from: current.words[current.from]!, to: current.words[current.to]!, head: headName(best),
            share: write.percent(best.share), evenly: write.percent(1 / maps.shape[3]),
          })}{' '}
          <button type="button" onClick={() => look({ kind: 'encoder', head: best, pointed: { end: 'from', at: current.from } })}>{strings.show}</button>
        </p>
      )}
    </section>
  )
}
