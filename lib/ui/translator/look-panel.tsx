'use client'
import type { MapKind } from '@/lib/domain/parallel-grammar/head-roles'
import { fill } from '@/lib/i18n/fill'
import type { TranslatorStrings } from '@/lib/i18n/translator'
import { AttentionLines } from './attention-lines'
import { HeadPicker } from './head-picker'
import type { NumberWriter } from './numbers'
import type { View } from './translator'
import type { Answered } from './use-translation'
import { WeightTable } from './weight-table'
import { headName, headsOf, shownWord, weightsOf, wordLines } from './word-lines'

const KINDS: readonly MapKind[] = ['cross', 'encoder', 'decoder']

interface Props {
  readonly strings: TranslatorStrings
  readonly answered: Answered
  readonly view: View
  readonly look: (view: View) => void
  readonly write: NumberWriter
}

/** Who looks at what: lines between words for a head, and for a word what every head looks at. */
export function LookPanel({ strings, answered: { question, translation }, view, look, write }: Props) {
  const { kind, head } = view
  const maps = translation.maps[kind]
  const ends = { start: strings.start, end: strings.end }
  const lines = wordLines(kind, question.words, translation, ends)
  const weights = weightsOf(maps, head)
  const pointed = view.pointed && view.pointed.at < lines[view.pointed.end].length ? view.pointed : null
  const langs = { from: kind === 'encoder' ? 'en' : 'it', to: kind === 'decoder' ? 'it' : 'en' }
  const nameOf = (lang: string, end: string) => `${lang === 'en' ? strings.englishWords : strings.italianWords}: ${end}`
  return (
    <section className="tr-look">
      <h2>{strings.lookTitle}</h2>
      <p>{strings.lookIntro}</p>
      <fieldset className="tr-kinds">
        <legend>{strings.kind}</legend>
        {KINDS.map((one) => (
          <label key={one}>
            <input type="radio" name="kind" checked={kind === one} onChange={() => look({ ...view, kind: one, pointed: null })} /> {strings[`kind_${one}`]}
          </label>
        ))}
      </fieldset>
      <p className="tr-small">{strings[`kind_${kind}_note`]}</p>
      <HeadPicker strings={strings} maps={maps} choice={head} choose={(choice) => look({ ...view, head: choice })} />
      <AttentionLines lines={lines} weights={weights} pointed={pointed} point={(at) => look({ ...view, pointed: at })} langs={langs}
        label={`${strings[`kind_${kind}`]}, ${head === 'mean' ? strings.meanSpoken : fill(strings.headSpoken, { depth: head.layer + 1, head: head.head + 1 })}`}
        names={{ from: nameOf(langs.from, strings.looking), to: nameOf(langs.to, strings.lookedAt) }} />
      {pointed?.end === 'from' && <OfWord strings={strings} answered={{ question, translation }} view={view} at={pointed.at} write={write} />}
      <details>
        <summary>{strings.asTable}</summary>
        <WeightTable caption={`${strings[`kind_${kind}`]}, ${head === 'mean' ? strings.mean : headName(head)}`} corner={strings.looking} rowNames={lines.from} columnNames={lines.to} weights={weights} write={write} />
      </details>
    </section>
  )
}

/** What every head looks at for one word, and, for a word being written, what else might have stood there. */
function OfWord({ strings, answered: { question, translation }, view: { kind }, at, write }: Pick<Props, 'strings' | 'answered' | 'view' | 'write'> & { readonly at: number }) {
  const maps = translation.maps[kind]
  const { from, to } = wordLines(kind, question.words, translation, { start: strings.start, end: strings.end })
  const heads = headsOf(maps)
  const rows = heads.flatMap((one) => [...weightsOf(maps, one).subarray(at * to.length, (at + 1) * to.length)])
  const chosen = kind === 'encoder' ? undefined : translation.words[at]
  return (
    <div aria-live="polite">
      <WeightTable caption={fill(strings.ofWord, { word: from[at]! })} corner={strings.head} rowNames={heads.map(headName)} columnNames={to} weights={rows} write={write} />
      {chosen && (
        <p className="tr-small">
          {fill(strings.alsoPossible, { word: from[at]!, share: write.percent(chosen.probability, 1) })}{' '}
          <span lang="it">{chosen.others.map(({ word, probability }) => `${word === null ? strings.end : shownWord(word)} ${write.percent(probability, 2)} %`).join(' · ')}</span>
        </p>
      )}
    </div>
  )
}
