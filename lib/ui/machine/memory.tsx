'use client'
import { FLOAT_BYTES, scoreBytes, tileBytes } from '@/lib/domain/machine/score-memory'
import type { BackendWish } from '@/lib/demos/backend/backend'
import type { Measured } from '@/lib/demos/work/tasks/measure-memory'
import { fill } from '@/lib/i18n/fill'
import { useDemo } from '../demos/demo-context'
import { FactTable } from '../demos/fact-table'
import { useTask } from '../demos/use-task'
import { useBytes, useMachineStrings } from './machine-strings'
import { useFields } from './use-fields'
import { RunBar } from './run-bar'
import { Tiles } from './tiles'

const HEADS = 8
const BLOCK = 128
const HEAD_WIDTH = 64

/** The memory of n² scores, and attention in tiles, which does not need it. */
export function Memory() {
  const { write } = useDemo()
  const strings = useMachineStrings()
  const bytes = useBytes()
  const { values, inputs } = useFields('memory')
  const task = useTask('measureMemory')
  const row = (way: string, { peak, milliseconds, error }: Measured, counted: number) => [way, bytes(peak), bytes(counted), write.text(milliseconds, 1), write.text(error, 1)]
  return (
    <section>
      <h2>{strings.memoryTitle}</h2>
      <p className="demo-prose">{strings.memoryProse}</p>
      <Tiles />
      <h3>{strings.memoryMeasureTitle}</h3>
      <RunBar task={task} onRun={() => task.run({ n: Number(values.n), d: Number(values.d), block: Number(values.block), seed: values.seed, backend: values.backend as BackendWish })}>
        {inputs}
      </RunBar>
      {task.done ? (
        <>
          <FactTable item={{
            kind: 'table',
            caption: fill(strings.memoryCaption, { n: task.done.ask.n, d: task.done.ask.d, block: task.done.ask.block, backend: `tfjs ${task.done.answer.backend}` }),
            head: [strings.memoryWay, strings.peak, strings.counted, strings.milliseconds, strings.error],
            rows: [
              row(strings.memoryPlain, task.done.answer.plain, scoreBytes(task.done.ask.n, 1)),
              row(strings.memoryTiled, task.done.answer.tiled, FLOAT_BYTES * task.done.ask.block ** 2),
            ],
          }} />
          <p className="demo-prose">{fill(strings.memoryApart, { apart: write.text(task.done.answer.apart, 1), checked: task.done.answer.checked })}</p>
          <p className="demo-prose">{strings.memorySlow}</p>
        </>
      ) : null}
      <FactTable item={{
        kind: 'table',
        caption: strings.memoryGrowth,
        head: [strings.growthN, strings.growthScores, strings.growthTiles],
        rows: [512, 2048, 8192, 32_768, 131_072].map((n) => [write.text(n), bytes(scoreBytes(n, HEADS)), bytes(HEADS * tileBytes(BLOCK, HEAD_WIDTH))]),
      }} />
    </section>
  )
}
