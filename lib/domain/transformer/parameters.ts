import { hashText, seededRandom } from '../maths/random'
import type { TransformerSettings } from './settings'

/** One matrix that training changes. Gains and biases are 1 × d. */
export interface ParameterShape {
  readonly name: string
  readonly rows: number
  readonly cols: number
  readonly start: 'embedding' | 'uniform' | 'ones' | 'zeros'
}

/** Numbers of every parameter by name, row-major. */
export type Weights = Readonly<Record<string, Float32Array>>

/**
 * Every parameter of the model in a fixed order: the embeddings (one table, used three times, 3.4), then
 * encoder and decoder layer by layer (`decoder.0.cross.WQ`). With sinusoids and norms after the sums their
 * numbers add up to `modelParameters`; norms before the sub-layers need one more at the end of each stack.
 */
export function parameterShapes({ sizes, vocabulary, norm, positions, maxLength }: TransformerSettings): readonly ParameterShape[] {
  const { N, dModel, dFf, h, dK, dV } = sizes
  const attention = (prefix: string): ParameterShape[] => [
    { name: `${prefix}.WQ`, rows: dModel, cols: h * dK, start: 'uniform' },
    { name: `${prefix}.WK`, rows: dModel, cols: h * dK, start: 'uniform' },
    { name: `${prefix}.WV`, rows: dModel, cols: h * dV, start: 'uniform' },
    { name: `${prefix}.WO`, rows: h * dV, cols: dModel, start: 'uniform' },
  ]
  const feedForward = (prefix: string): ParameterShape[] => [
    { name: `${prefix}.W1`, rows: dModel, cols: dFf, start: 'uniform' },
    { name: `${prefix}.b1`, rows: 1, cols: dFf, start: 'zeros' },
    { name: `${prefix}.W2`, rows: dFf, cols: dModel, start: 'uniform' },
    { name: `${prefix}.b2`, rows: 1, cols: dModel, start: 'zeros' },
  ]
  const normOf = (prefix: string): ParameterShape[] => [
    { name: `${prefix}.gain`, rows: 1, cols: dModel, start: 'ones' },
    { name: `${prefix}.bias`, rows: 1, cols: dModel, start: 'zeros' },
  ]
  const layers = Array.from({ length: N }, (_, i) => i)
  const lastNorm = (stack: string) => (norm === 'pre' ? normOf(`${stack}.norm`) : [])
  return [
    { name: 'embedding', rows: vocabulary, cols: dModel, start: 'embedding' },
    ...(positions === 'learned' ? [{ name: 'positions', rows: maxLength, cols: dModel, start: 'embedding' } as const] : []),
    ...layers.flatMap((i) => [
      ...attention(`encoder.${i}.self`), ...normOf(`encoder.${i}.self.norm`),
      ...feedForward(`encoder.${i}.ffn`), ...normOf(`encoder.${i}.ffn.norm`),
    ]),
    ...lastNorm('encoder'),
    ...layers.flatMap((i) => [
      ...attention(`decoder.${i}.self`), ...normOf(`decoder.${i}.self.norm`),
      ...attention(`decoder.${i}.cross`), ...normOf(`decoder.${i}.cross.norm`),
      ...feedForward(`decoder.${i}.ffn`), ...normOf(`decoder.${i}.ffn.norm`),
    ]),
    ...lastNorm('decoder'),
  ]
}

/** How many numbers training changes. */
export function countParameters(settings: TransformerSettings): number {
  return parameterShapes(settings).reduce((sum, { rows, cols }) => sum + rows * cols, 0)
}

/**
 * Numbers to start from: embeddings normal with variance 1/d_model, so that the factor √d_model of 3.4
 * brings them to the size of the sinusoids; matrices uniform within ±√(6/(rows + cols)). The paper states
 * neither. Each depends on seed and name only.
 */
export function initialWeights(settings: TransformerSettings, seed: number): Weights {
  return Object.fromEntries(parameterShapes(settings).map((shape) => [shape.name, startNumbers(shape, seed)]))
}

function startNumbers({ name, rows, cols, start }: ParameterShape, seed: number): Float32Array {
  const numbers = new Float32Array(rows * cols)
  if (start === 'ones') return numbers.fill(1)
  if (start === 'zeros') return numbers
  const random = seededRandom(hashText(`${seed}/${name}`))
  const bound = Math.sqrt(6 / (rows + cols))
  const deviation = 1 / Math.sqrt(cols)
  return numbers.map(() => (start === 'embedding' ? random.normal() * deviation : (2 * random.uniform() - 1) * bound))
}

/**
 * Checks that numbers fit a model and returns them in its order.
 * @throws RangeError naming the first parameter that is missing, of another size, or not finite.
 */
export function fittingWeights(settings: TransformerSettings, weights: Weights): readonly Float32Array[] {
  return parameterShapes(settings).map(({ name, rows, cols }) => {
    const numbers = Object.hasOwn(weights, name) ? weights[name] : undefined
    if (!numbers) throw new RangeError(`The weights lack ${name}`)
    if (numbers.length !== rows * cols) throw new RangeError(`${name} has ${numbers.length} numbers, the model asks for ${rows} × ${cols}`)
    if (!numbers.every(Number.isFinite)) throw new RangeError(`${name} holds something that is not a number`)
    return numbers
  })
}

/** Mean of several checkpoints, number by number (6.1). @throws RangeError without any. */
export function averageWeights(checkpoints: readonly Weights[]): Weights {
  const [first] = checkpoints
  if (!first) throw new RangeError('There is no checkpoint to average')
  return Object.fromEntries(
    Object.entries(first).map(([name, numbers]) => [
      name,
      numbers.map((_, i) => checkpoints.reduce((sum, one) => sum + one[name]![i]!, 0) / checkpoints.length),
    ]),
  )
}
