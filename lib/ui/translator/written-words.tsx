import type { TranslatedWord, Translation } from '@/lib/demos/work/tasks/translate'
import { written } from '@/lib/domain/parallel-grammar/sounds'
import { fill } from '@/lib/i18n/fill'
import type { TranslatorStrings } from '@/lib/i18n/translator'
import type { NumberWriter } from './numbers'
import { shownWord } from './word-lines'

interface Props {
  readonly strings: TranslatorStrings
  readonly words: readonly TranslatedWord[]
  readonly busy: boolean
  /** Null while it is being written. */
  readonly took: Pick<Translation, 'milliseconds' | 'backend'> | null
  readonly write: NumberWriter
}

/** The translation as it comes, each word with the probability it was chosen with. */
export function WrittenWords({ strings, words, busy, took, write }: Props) {
  const sentence = words.flatMap(({ word }) => (word === null ? [] : [word]))
  return (
    <section aria-label={strings.result} aria-busy={busy}>
      <p className="tr-sentence" lang="it" role="status">{sentence.length > 0 ? written(sentence) : busy ? strings.loading : '…'}</p>
      <ol className="tr-written">
        {words.map(({ word, probability }, i) => (
          <li key={i}>
            <span lang="it">{word === null ? strings.end : shownWord(word)}</span>
            <span className="tr-chance" title={fill(strings.chance, { share: write.percent(probability, 1) })}>{write.percent(probability)} %</span>
          </li>
        ))}
      </ol>
      <p className="tr-small">{took ? fill(strings.took, { ms: write.whole(took.milliseconds), backend: took.backend }) : ' '}</p>
    </section>
  )
}
