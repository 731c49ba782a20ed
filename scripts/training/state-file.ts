import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { TrainingState } from '@/lib/demos/transformer/results'
import { parameterShapes, type Weights } from '@/lib/domain/transformer/parameters'
import type { TransformerSettings } from '@/lib/domain/transformer/settings'

const KINDS = ['weights', 'first', 'second'] as const

/** Keeps a training as float32: the step, then weights and Adam's means. Written aside and put in place whole. */
export function saveState(file: string, settings: TransformerSettings, state: TrainingState): void {
  const arrays = KINDS.flatMap((kind) => parameterShapes(settings).map(({ name }) => state[kind][name]!))
  const bytes = Buffer.concat([Float32Array.of(state.step), ...arrays].map((one) => Buffer.from(one.buffer, one.byteOffset, one.byteLength)))
  writeFileSync(`${file}.new`, bytes)
  renameSync(`${file}.new`, file)
}

/** @throws RangeError when the file is of another model. Null when there is none. */
export function findState(file: string, settings: TransformerSettings): TrainingState | null {
  if (!existsSync(file)) return null
  const bytes = readFileSync(file)
  const numbers = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))
  const shapes = parameterShapes(settings)
  const count = shapes.reduce((sum, { rows, cols }) => sum + rows * cols, 0)
  if (numbers.length !== 1 + KINDS.length * count) throw new RangeError(`${file} keeps a model of another size; train with --fresh to begin again`)
  let at = 1
  const next = (): Weights => Object.fromEntries(shapes.map(({ name, rows, cols }) => [name, numbers.slice(at, (at += rows * cols))]))
  return { step: numbers[0]!, weights: next(), first: next(), second: next() }
}
