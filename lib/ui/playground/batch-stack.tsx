'use client'
import { useMemo, useState } from 'react'
import { taskOf, type Picks } from '@/lib/domain/learning-run/picks'
import { trainingBatch } from '@/lib/domain/tasks/batch'
import { SIGNS } from '@/lib/domain/tasks/task'
import { vocabularyOf } from '@/lib/domain/tasks/tasks'
import type { PaddedIds } from '@/lib/domain/transformer/batch'
import { PAD } from '@/lib/domain/transformer/settings'
import { fill } from '@/lib/i18n/fill'
import { useDemo } from '../demos/demo-context'
import { Scroller } from '../demos/scroller'
import { Part } from './part'
import { usePlayground } from './use-playground'

/** Sentences drawn of a batch: the rest look the same. */
const MOST = 8

/** The sentences of one step as the model gets them, padded, and what the decoder's mask lets be seen. */
export function BatchStack({ picks, step }: { readonly picks: Picks; readonly step: number }) {
  const strings = usePlayground()
  const { write } = useDemo()
  const task = taskOf(picks)
  const { ids } = useMemo(() => trainingBatch(task, picks.rows, picks.seed, step), [task, picks.rows, picks.seed, step])
  const [chosen, choose] = useState(0)
  const words = vocabularyOf(task)
  const all = [...ids.source.ids, ...ids.input.ids]
  const share = (100 * all.filter((id) => id === PAD).length) / all.length
  const shown = Math.min(MOST, picks.rows)
  const at = Math.min(chosen, shown - 1)
  return (
    <Part title={strings.batchTitle} text={fill(strings.batchText, { pad: SIGNS[PAD], share: write.text(share, 0) })}>
      <p className="demo-small">{fill(strings.batchCaption, { step, rows: picks.rows, shown })}</p>
      <div className="pg-stacks">
        <Stack caption={fill(strings.batchSource, { rows: ids.source.rows, cols: ids.source.length })} block={ids.source} shown={shown} words={words} chosen={at} onChoose={choose} />
        <Stack caption={fill(strings.batchDecoder, { rows: ids.input.rows, cols: ids.input.length })} block={ids.input} shown={shown} words={words} chosen={at} onChoose={choose} />
        <FutureMask row={rowOf(ids.input, at)} words={words} n={at + 1} />
      </div>
    </Part>
  )
}

function rowOf({ length, ids }: PaddedIds, row: number): number[] {
  return [...ids.slice(row * length, (row + 1) * length)]
}

interface StackProps {
  readonly caption: string
  readonly block: PaddedIds
  readonly shown: number
  readonly words: readonly string[]
  readonly chosen: number
  readonly onChoose: (row: number) => void
}

function Stack({ caption, block, shown, words, chosen, onChoose }: StackProps) {
  const strings = usePlayground()
  return (
    <Scroller className="demo-scroll" name={caption}>
      <table className="pg-stack">
        <caption>{caption}</caption>
        <tbody>
          {Array.from({ length: shown }, (_, i) => (
            <tr key={i} aria-current={i === chosen ? true : undefined}>
              <th scope="row"><button type="button" aria-pressed={i === chosen} aria-label={fill(strings.batchSentence, { n: i + 1 })} onClick={() => onChoose(i)}>{i + 1}</button></th>
              {rowOf(block, i).map((id, j) => <td key={j} lang="it" className={id === PAD ? 'pg-pad' : undefined}>{words[id]}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}

/** Lower triangle of what each place of the decoder may look at; padding comes behind, out of sight. */
function FutureMask({ row, words, n }: { row: readonly number[]; words: readonly string[]; n: number }) {
  const strings = usePlayground()
  const caption = fill(strings.maskCaption, { n })
  return (
    <Scroller className="demo-scroll" name={caption}>
      <table className="pg-stack pg-mask">
        <caption>{caption}</caption>
        <thead><tr><td />{row.map((id, j) => <th key={j} scope="col" lang="it">{words[id]}</th>)}</tr></thead>
        <tbody>
          {row.map((id, i) => id === PAD ? null : (
            <tr key={i}>
              <th scope="row" lang="it">{words[id]}</th>
              {row.map((_, j) => <td key={j} className={j <= i ? 'pg-seen' : undefined}><span className="visually-hidden">{j <= i ? strings.maskYes : strings.maskNo}</span></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}
