import { positionalEncoding } from '@/lib/domain/maths/positional-encoding'
import { PAPER_ADAM } from '@/lib/domain/maths/adam'
import { makeBatch, padded, sourceIds, type Batch, type PaddedIds } from '@/lib/domain/transformer/batch'
import { fittingWeights } from '@/lib/domain/transformer/parameters'
import { rateAt } from '@/lib/domain/transformer/schedule'
import { checkSettings, PAD, START, type TransformerSettings } from '@/lib/domain/transformer/settings'
import type { Tensor, Tf } from '../runner'
import { adamUpdate } from './adam'
import { dropper } from './dropper'
import { decode, encode, logitsOf, sentenceTensors, type MapTensors, type Pass } from './forward'
import { registerGradients } from './gradients'
import { kernelsOf } from './kernels'
import { parameterStore } from './parameter-store'
import type { AttentionMaps, Encoded, ForwardResult, StepResult, TrainingState } from './results'
import { targetsOf } from './targets'

/**
 * A Transformer on a started tfjs backend. The same settings, seed and batches give the same run on the
 * same backend: dropout too comes from the seed and the step.
 * @throws RangeError when the settings make no model.
 */
export function createModel(tf: Tf, settings: TransformerSettings, seed: number) {
  checkSettings(settings)
  registerGradients(tf)
  const kernels = kernelsOf(tf)
  const { parameters, moments, W, exportWeights, loadWeights, exportMoments, loadMoments, dispose } = parameterStore(tf, settings, seed)
  let step = 0

  const sinusoids = (length: number) => tf.tensor2d(Float32Array.from(positionalEncoding(0, length, settings.sizes.dModel).data), [length, settings.sizes.dModel])
  const passOf = (drop: (x: Tensor) => Tensor = (x) => x, maps?: MapTensors): Pass => ({ tf, kernels, settings, W, sinusoids, drop, ...(maps ? { maps } : {}) })
  const onBackend = (ids: PaddedIds) => {
    const known = ids.ids.every((id) => id >= 0 && id < settings.vocabulary)
    if (!known) throw new RangeError('An id lies outside the vocabulary')
    if (settings.positions === 'learned' && ids.length > settings.maxLength) throw new RangeError(`The model has learned no position beyond ${settings.maxLength}`)
    return sentenceTensors(tf, ids, PAD)
  }
  const logitsFor = (pass: Pass, batch: Batch) => {
    const source = onBackend(batch.source)
    return logitsOf(pass, decode(pass, onBackend(batch.input), encode(pass, source), source))
  }
  const lossOf = (pass: Pass, { source, input, target }: Batch, smoothing: number) => {
    const targets = targetsOf(tf, target.ids, settings.vocabulary, smoothing)
    return kernels.smoothedCrossEntropy(logitsFor(pass, { source, input, target }), targets)
  }

  /** One step of Adam on one batch. `watch` names parameters whose gradients are handed back. */
  async function trainStep(batch: Batch, watch: readonly string[] = []): Promise<StepResult> {
    step += 1
    const learningRate = rateAt(step, settings)
    const pass = passOf(settings.dropout > 0 ? dropper(tf, settings.dropout, seed, step) : undefined)
    const { value, grads } = tf.variableGrads(() => lossOf(pass, batch, settings.smoothing) as ReturnType<Tf['scalar']>, [...parameters.values()])
    const gradientOf = (name: string) => grads[parameters.get(name)?.name ?? ''] ?? W(name)
    try {
      for (const [name, parameter] of parameters) adamUpdate(tf, moments, parameter, gradientOf(name), name, step, learningRate, PAPER_ADAM)
      const [loss] = await value.data()
      const gradients = await Promise.all(watch.map(async (name) => [name, Float32Array.from(await gradientOf(name).data())] as const))
      return { step, loss: loss!, learningRate, gradients: Object.fromEntries(gradients) }
    } finally {
      tf.dispose([value, ...Object.values(grads)])
    }
  }

  /** Mean loss on a batch in nats, without dropout; by default without smoothing, so that e^loss is a perplexity. */
  async function lossOn(batch: Batch, smoothing = 0): Promise<number> {
    const value = tf.tidy(() => lossOf(passOf(), batch, smoothing))
    const [loss] = await value.data()
    value.dispose()
    return loss!
  }

  /** The whole model on a batch, with every head's attention weights. */
  async function forward(batch: Omit<Batch, 'target'>): Promise<ForwardResult> {
    const maps: MapTensors = { encoder: [], decoder: [], cross: [] }
    const results = tf.tidy(() => ({ logits: logitsFor(passOf(undefined, maps), { ...batch, target: batch.input }), ...maps }))
    const readMaps = async (layers: Tensor[]): Promise<AttentionMaps> => ({
      shape: layers[0]!.shape as [number, number, number, number],
      layers: await Promise.all(layers.map(async (layer) => Float32Array.from(await layer.data()))),
    })
    try {
      return {
        logits: Float32Array.from(await results.logits.data()),
        maps: { encoder: await readMaps(results.encoder), decoder: await readMaps(results.decoder), cross: await readMaps(results.cross) },
      }
    } finally {
      tf.dispose(results)
    }
  }

  /** Reads source sentences once. The caller disposes of what it gets. */
  function encodeSource(sentences: readonly (readonly number[])[]): Encoded {
    const kept = tf.tidy(() => {
      const source = onBackend(sourceIds(sentences))
      return { memory: encode(passOf(), source), ids: source.ids, paddingMask: source.paddingMask, rows: source.rows, length: source.length }
    })
    const { memory, ...source } = kept
    return { memory, source, dispose: () => tf.dispose([memory, source.ids, source.paddingMask]) }
  }

  /**
   * Log-probabilities of the word after each prefix (START left out; all of one length): prefixes ×
   * vocabulary. One encoded sentence serves any number of prefixes, several serve one prefix each.
   */
  async function nextLogProbabilities({ memory, source }: Encoded, prefixes: readonly (readonly number[])[]): Promise<Float32Array[]> {
    const logs = tf.tidy(() => {
      const input = onBackend(padded(prefixes.map((prefix) => [START, ...prefix])))
      const { dModel } = settings.sizes
      const shared = source.rows === 1 && input.rows > 1
      const seen = shared ? tf.reshape(tf.tile(memory, [input.rows, 1]), [input.rows * source.length, dModel]) : memory
      const decoded = decode(passOf(), input, seen, source)
      const last = tf.slice(tf.reshape(decoded, [input.rows, input.length, dModel]), [0, input.length - 1, 0], [input.rows, 1, dModel])
      return tf.logSoftmax(logitsOf(passOf(), tf.reshape(last, [input.rows, dModel])))
    })
    const numbers = (await logs.data()) as Float32Array
    logs.dispose()
    return prefixes.map((_, i) => numbers.slice(i * settings.vocabulary, (i + 1) * settings.vocabulary))
  }

  const exportState = async (): Promise<TrainingState> => ({ step, weights: await exportWeights(), ...(await exportMoments()) })

  /** Goes back (or on) to a state. @throws RangeError, changing nothing, when it does not fit. */
  function loadState(state: TrainingState): void {
    fittingWeights(settings, state.weights)
    loadMoments(state)
    loadWeights(state.weights)
    step = state.step
  }

  return { settings, stepsTaken: () => step, trainStep, lossOn, forward, encodeSource, nextLogProbabilities, exportWeights, loadWeights, exportState, loadState, dispose, makeBatch }
}

export type TransformerModel = ReturnType<typeof createModel>
