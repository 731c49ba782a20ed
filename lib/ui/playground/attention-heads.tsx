'use client'
import { useState } from 'react'
import { parameterPrefix, type AttentionPlace, type LaneView, type Look } from '@/lib/demos/playground/messages'
import type { Lane } from '@/lib/domain/learning-run/contrast'
import { taskOf } from '@/lib/domain/learning-run/picks'
import { SIGNS, type Example } from '@/lib/domain/tasks/task'
import { END, START } from '@/lib/domain/transformer/settings'
import { fill } from '@/lib/i18n/fill'
import { useDemo } from '../demos/demo-context'
import { MatrixTable } from '../demos/matrix-table'
import { HeatMap } from './heat-map'
import { Part } from './part'
import { shownExamples } from './readings'
import { usePlayground } from './use-playground'

interface Props {
  readonly lanes: readonly Lane[]
  readonly views: readonly LaneView[]
  readonly look: Look
  readonly onLook: (change: Partial<Look>) => void
}

/** Every head of one attention on the chosen sentence. */
export function AttentionHeads({ lanes, views, look, onLook }: Props) {
  const strings = usePlayground()
  const { say } = useDemo()
  const examples = shownExamples(taskOf(lanes[0]!.picks), look)
  const example = examples[Math.min(look.chosen, examples.length - 1)]!
  return (
    <Part title={strings.attentionTitle} text={strings.attentionText}>
      <PlaceChoice place={look.place} layers={lanes[0]!.picks.layers} onChange={(place) => onLook({ place })} />
      {views.map((view, i) => (
        <div key={i}>
          {lanes.length > 1 ? <h3>{say(lanes[i]!.name!)}</h3> : null}
          <Heads view={view} place={look.place} example={example} />
        </div>
      ))}
    </Part>
  )
}

function PlaceChoice({ place, layers, onChange }: { place: AttentionPlace; layers: number; onChange: (place: AttentionPlace) => void }) {
  const strings = usePlayground()
  const places = (['encoder', 'decoder', 'cross'] as const).flatMap((part) => Array.from({ length: layers }, (_, layer): AttentionPlace => ({ part, layer })))
  return (
    <p>
      <label>
        {strings.attentionPlace}{' '}
        <select name="attention" value={parameterPrefix(place)} onChange={(event) => onChange(places.find((one) => parameterPrefix(one) === event.target.value) ?? place)}>
          {places.map((one) => (
            <option key={parameterPrefix(one)} value={parameterPrefix(one)}>{strings.parts[one.part]}{layers > 1 ? `, ${fill(strings.layer, { n: one.layer + 1 })}` : ''}</option>
          ))}
        </select>
      </label>
    </p>
  )
}

function Heads({ view, place, example }: { view: LaneView; place: AttentionPlace; example: Example }) {
  const strings = usePlayground()
  const [open, setOpen] = useState<number | null>(null)
  const { heads, queries, keys, layers } = view.maps[place.part]
  const source = [...example.source, SIGNS[END]]
  const input = [SIGNS[START], ...example.target]
  const rows = place.part === 'encoder' ? source : input
  const cols = place.part === 'decoder' ? input : source
  const weights = layers[place.layer]
  // For a moment after another sentence was chosen, the map is still that of the one before.
  if (!weights || rows.length !== queries || cols.length !== keys) return <p aria-busy="true" />
  const of = (head: number) => weights.subarray(head * queries * keys, (head + 1) * queries * keys)
  const shown = open !== null && open < heads ? open : null
  return (
    <>
      <div className="pg-heads">
        {Array.from({ length: heads }, (_, head) => {
          const name = fill(strings.head, { n: head + 1 })
          return (
            <figure key={head}>
              <HeatMap weights={of(head)} rows={rows} cols={cols} label={fill(strings.headMap, { head: name, pairs: lookedAt(of(head), rows, cols) })} />
              <figcaption><button type="button" aria-expanded={shown === head} onClick={() => setOpen(shown === head ? null : head)}>{name}</button></figcaption>
            </figure>
          )
        })}
      </div>
      {shown === null ? null : (
        <MatrixTable key={shown} onEdit={() => {}} item={{
          kind: 'matrix', id: 'head', symbolTex: String.raw`\mathrm{softmax}\left(QK^T/\sqrt{d_k}\right)`, caption: { it: fill(strings.head, { n: shown + 1 }), en: fill(strings.head, { n: shown + 1 }) },
          rows: queries, cols: keys, data: of(shown), rowNames: rows, colNames: cols, dims: ['m', 'n'], heat: 'weights',
        }} />
      )}
    </>
  )
}

/** For each row the column of its largest weight: a → b. */
function lookedAt(weights: ArrayLike<number>, rows: readonly string[], cols: readonly string[]): string {
  return rows.map((row, i) => {
    let best = 0
    for (let j = 1; j < cols.length; j++) if (weights[i * cols.length + j]! > weights[i * cols.length + best]!) best = j
    return `${row} → ${cols[best]}`
  }).join(', ')
}
