import type { Variable } from '@tensorflow/tfjs-core'
import { fittingWeights, initialWeights, parameterShapes, type Weights } from '@/lib/domain/transformer/parameters'
import type { TransformerSettings } from '@/lib/domain/transformer/settings'
import type { Tensor, Tf } from '../runner'
import type { AdamMoments } from './adam'
import type { TrainingState } from './results'

/** The parameters of a model, drawn from the seed, and Adam's means of their gradients, as variables of a backend. */
export function parameterStore(tf: Tf, settings: TransformerSettings, seed: number) {
  const shapes = parameterShapes(settings)
  const start = initialWeights(settings, seed)
  /** tidy leaves variables alone and frees the tensor that they were filled from. */
  const variable = (numbers: Float32Array, rows: number, cols: number, trainable: boolean) => {
    let made: Variable | null = null
    tf.tidy(() => void (made = tf.variable(tf.tensor2d(numbers, [rows, cols]), trainable)))
    return made as unknown as Variable
  }
  const parameters = new Map(shapes.map(({ name, rows, cols }) => [name, variable(start[name]!, rows, cols, true)]))
  const moments: AdamMoments = new Map()

  /** @throws RangeError when no parameter has this name. */
  const W = (name: string): Tensor => {
    const found = parameters.get(name)
    if (!found) throw new RangeError(`There is no parameter ${name}`)
    return found
  }

  async function readAll(of: (name: string) => Tensor | undefined): Promise<Weights> {
    const read = await Promise.all(shapes.map(async ({ name, rows, cols }) => [name, Float32Array.from((await of(name)?.data()) ?? new Float32Array(rows * cols))] as const))
    return Object.fromEntries(read)
  }

  const exportWeights = () => readAll((name) => parameters.get(name))

  /** Replaces all parameters. @throws RangeError, changing nothing, when they do not fit. */
  function loadWeights(weights: Weights): void {
    const fitting = fittingWeights(settings, weights)
    shapes.forEach(({ name, rows, cols }, i) => tf.tidy(() => parameters.get(name)!.assign(tf.tensor2d(fitting[i]!, [rows, cols]))))
  }

  async function exportMoments(): Promise<Pick<TrainingState, 'first' | 'second'>> {
    const [first, second] = await Promise.all([readAll((name) => moments.get(name)?.first), readAll((name) => moments.get(name)?.second)])
    return { first, second }
  }

  /** Replaces Adam's means; before the first step there are none. @throws RangeError, changing nothing, when they do not fit. */
  function loadMoments(state: Omit<TrainingState, 'weights'>): void {
    const [first, second] = [fittingWeights(settings, state.first), fittingWeights(settings, state.second)]
    disposeMoments()
    if (state.step === 0) return
    shapes.forEach(({ name, rows, cols }, i) => moments.set(name, {
      first: variable(first[i]!, rows, cols, false),
      second: variable(second[i]!, rows, cols, false),
    }))
  }

  function disposeMoments(): void {
    for (const { first, second } of moments.values()) tf.dispose([first, second])
    moments.clear()
  }

  function dispose(): void {
    disposeMoments()
    tf.dispose([...parameters.values()])
  }

  return { parameters, moments, W, exportWeights, loadWeights, exportMoments, loadMoments, dispose }
}
