'use client'
import { useEffect, useState } from 'react'
import { startTask } from '@/lib/demos/work/start-task'
import { PROBE_COUNT } from '@/lib/domain/parallel-grammar/probes'
import { TRANSLATOR } from '@/lib/domain/parallel-grammar/recipe'
import { PROBE_PARTS, type RightWords } from '@/lib/domain/parallel-grammar/right-words'
import type { Stage } from '@/lib/domain/parallel-grammar/stages'
import { everyHead, type HeadPlace } from '@/lib/domain/transformer/without-head'
import { fill } from '@/lib/i18n/fill'
import type { TranslatorStrings } from '@/lib/i18n/translator'
import { Said } from '../demos/said'
import type { NumberWriter } from './numbers'
import { headName, type HeadChoice } from './word-lines'

interface Props {
  readonly strings: TranslatorStrings
  readonly stage: Stage
  readonly look: (kind: HeadPlace['kind'], head: HeadChoice) => void
  readonly write: NumberWriter
}

const HEADS = everyHead(TRANSLATOR)

interface Found {
  readonly place: HeadPlace | null
  readonly right: RightWords
}

/** Each head taken away in turn: looking where a job asks is not yet being needed for it. */
export function NeededHeads({ strings, stage, look, write }: Props) {
  const [asked, ask] = useState(false)
  const [found, setFound] = useState<readonly Found[]>([])
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    if (!asked) return
    let here = true
    // A task for each head, one after the other: a sentence to translate may come between.
    const next = (i: number, all: readonly Found[]) => {
      const place = i === 0 ? null : HEADS[i - 1]
      if (!here || place === undefined) return
      startTask('removeHead', { stage, place }, {
        onAnswer: (right) => {
          if (!here) return
          const more = [...all, { place, right }]
          setFound(more)
          next(i + 1, more)
        },
        onFailure: (cause) => here && setFailure(cause),
      })
    }
    next(0, [])
    return () => {
      here = false
    }
  }, [asked, stage])
  const done = found.length > HEADS.length
  return (
    <section>
      <h2>{strings.neededTitle}</h2>
      <p><Said text={fill(strings.neededIntro, { probes: PROBE_COUNT })} /></p>
      {failure !== null && <p className="tr-problem" role="alert">{fill(strings.failed, { cause: failure })}</p>}
      {/* It stays when it was pressed: the focus must not fall to the top of the page. */}
      <p><button type="button" aria-disabled={asked || undefined} onClick={() => ask(true)}>{strings.neededTry}</button></p>
      <p role="status">{asked && !done && failure === null ? fill(strings.neededWait, { done: Math.max(0, found.length - 1), all: HEADS.length }) : ''}</p>
      {done && <NeededTable strings={strings} found={found} look={look} write={write} />}
    </section>
  )
}

function NeededTable({ strings, found, look, write }: Pick<Props, 'strings' | 'look' | 'write'> & { readonly found: readonly Found[] }) {
  const whole = found.find(({ place }) => place === null)!.right
  const lossOf = ({ right }: Found) => Math.max(...PROBE_PARTS.map((part) => whole[part] - right[part]))
  const needed = found.filter((one) => lossOf(one) > 0).sort((a, b) => lossOf(b) - lossOf(a))
  const cells = (right: RightWords) => PROBE_PARTS.map((part) => (
    <td key={part} className={whole[part] - right[part] > 0 ? 'tr-lost' : undefined}>{write.percent(right[part])} %</td>
  ))
  return (
    <>
      <div className="tr-scroll" tabIndex={0} role="region" aria-label={strings.neededTitle}>
        <table className="tr-table">
          <caption>{strings.neededCaption}</caption>
          <thead>
            <tr><th scope="col">{strings.neededWithout}</th>{PROBE_PARTS.map((part) => <th key={part} scope="col">{strings[`part_${part}`]}</th>)}</tr>
          </thead>
          <tbody>
            <tr><th scope="row">{strings.neededNone}</th>{cells(whole)}</tr>
            {needed.map(({ place, right }) => place && (
              <tr key={`${place.kind}${headName(place)}`}>
                <th scope="row">
                  <button type="button" aria-label={`${strings.show}: ${strings[`kind_${place.kind}`]}, ${fill(strings.headSpoken, { depth: place.layer + 1, head: place.head + 1 })}`}
                    onClick={() => look(place.kind, place)}>{headName(place)}</button>{' '}{strings[`kind_${place.kind}`]}
                </th>
                {cells(right)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>{fill(strings.neededRest, { rest: HEADS.length - needed.length, all: HEADS.length })}</p>
    </>
  )
}
