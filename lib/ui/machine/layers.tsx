'use client'
import { LAYER_KINDS, layerWaits, type LayerKind } from '@/lib/domain/machine/layer-loops'
import type { BackendWish } from '@/lib/demos/backend/backend'
import { fill } from '@/lib/i18n/fill'
import { useDemo } from '../demos/demo-context'
import { LinePlot } from '../demos/line-plot'
import { useTask } from '../demos/use-task'
import { crossingOf, curvesOf, slopesOf } from './layer-curves'
import { SlopeTable } from './slope-table'
import { useMachineStrings } from './machine-strings'
import { useFields } from './use-fields'
import { RunBar } from './run-bar'

/** The layers of Table 1 timed as the sequence grows. */
export function Layers() {
  const { write } = useDemo()
  const strings = useMachineStrings()
  const { values, inputs } = useFields('layers')
  const task = useTask('measureLayers')
  const { asked, parts, done, running } = task
  const curves = curvesOf(parts)
  const shortest = Math.min(...LAYER_KINDS.map((kind) => curves[kind].length))
  const engine = asked === null || asked.engine === 'loops' ? strings.engine_loops : `tfjs ${done && !running ? done.answer.engine : asked.engine}`
  const name = (kind: LayerKind) => strings[`kind_${kind}`]
  return (
    <section>
      <h2>{strings.layersTitle}</h2>
      <p className="demo-prose">{strings.layersProse}</p>
      <p className="demo-prose">{strings.layersLeft}</p>
      <RunBar task={task} onRun={() => task.run({ d: Number(values.d), k: values.k, most: Number(values.most), seed: values.seed, engine: values.engine as 'loops' | BackendWish })}>
        {inputs}
      </RunBar>
      {asked && shortest >= 2 ? (
        <>
          <LinePlot item={{
            kind: 'plot',
            caption: fill(strings.layersCaption, { d: asked.d, k: asked.k, engine }),
            x: { label: strings.axisN, log: true },
            y: { label: strings.axisTime, log: true },
            series: LAYER_KINDS.map((kind) => ({ name: name(kind), points: curves[kind].map(({ n, milliseconds }) => [n, milliseconds] as const) })),
          }} />
          {shortest >= 4 ? (
            <SlopeTable rows={LAYER_KINDS.map((kind) => {
              const last = curves[kind].at(-1)!
              return { kind, name: name(kind), slopes: slopesOf(parts, kind), waits: layerWaits[kind](last.n), n: last.n, gigaflops: (2 * last.work) / last.milliseconds / 1e6 }
            })} from={curves.attention[Math.floor(shortest / 2)]!.n} to={curves.attention[shortest - 1]!.n} />
          ) : null}
          {!running && shortest >= 4 ? <p className="demo-prose">{crossing()}</p> : null}
          <p className="demo-prose">{strings.layersWait}</p>
          <p className="demo-small">
            {done && !running && done.answer.engine !== 'loops' ? fill(strings.layersError, { error: write.text(done.answer.error, 1) }) : ''} {strings.clock}
          </p>
        </>
      ) : null}
    </section>
  )

  function crossing(): string {
    const { d } = asked!
    const found = crossingOf(curves.attention, curves.recurrence)
    const last = curves.attention.at(-1)!.n
    if (found === null) return fill(strings.crossingNone, { n: last, half: d / 2 })
    if (found === 'always') return fill(strings.crossingAlways, { n: curves.attention[0]!.n, half: d / 2 })
    return fill(strings.crossingFound, { n: Math.round(found), half: d / 2, d })
  }
}
