import type { TransformerSettings } from '@/lib/domain/transformer/settings'
import type { Tensor, Tf } from '../runner'
import type { Kernels } from './kernels'

/** Keeps the division of the norm finite; the paper states no value. */
const EPSILON = 1e-6
/** Stands for −∞ in masks: its exponential is 0 in float32, and no difference of two makes NaN. */
const HIDDEN = -1e9

/** A block of padded sentences on the backend: ids (rows · length), and rows × 1 × 1 × length of 0 and −∞. */
export interface SentenceTensors {
  readonly rows: number
  readonly length: number
  readonly ids: Tensor
  readonly paddingMask: Tensor
}

/** Attention weights of each layer, rows × heads × queries × keys. */
export interface MapTensors {
  readonly encoder: Tensor[]
  readonly decoder: Tensor[]
  readonly cross: Tensor[]
}

/** What a pass needs beside its input. `drop` is dropout while learning, and nothing in use. */
export interface Pass {
  readonly tf: Tf
  readonly kernels: Kernels
  readonly settings: TransformerSettings
  /** A parameter by name. */
  readonly W: (name: string) => Tensor
  /** length × d_model, made in float64. */
  readonly sinusoids: (length: number) => Tensor
  readonly drop: (x: Tensor) => Tensor
  readonly maps?: MapTensors
}

/**
 * The paper's model (Figure 1), forward. Sentences lie one under the other: x is (rows · length) × d_model
 * everywhere but inside attention, where it is cut into rows and heads.
 */

/** 3.4 and 3.5: embeddings times √d_model, plus positions, then dropout (5.4). */
function embed({ tf, kernels, settings, W, sinusoids, drop }: Pass, { rows, length, ids }: SentenceTensors): Tensor {
  const { dModel } = settings.sizes
  const words = tf.mul(kernels.lookUp(W('embedding'), ids), Math.sqrt(dModel))
  if (settings.positions === 'none') return drop(words)
  const positions = settings.positions === 'sinusoids'
    ? sinusoids(length)
    : tf.mul(tf.slice(W('positions'), [0, 0], [length, dModel]), Math.sqrt(dModel))
  return drop(tf.reshape(tf.add(tf.reshape(words, [rows, length, dModel]), positions), [rows * length, dModel]))
}

/** 3.2.2: Concat(head_1, …, head_h) W^O. Queries come from x, keys and values from `memory`. */
function attend(pass: Pass, name: string, x: Tensor, memory: Tensor, rows: number, mask: Tensor, kept?: Tensor[]): Tensor {
  const { tf, settings: { sizes, scaleScores }, W } = pass
  const heads = (wide: Tensor, size: number) => tf.reshape(wide, [rows, -1, sizes.h, size])
  const Q = tf.transpose(heads(tf.matMul(x, W(`${name}.WQ`)), sizes.dK), [0, 2, 1, 3])
  const Kt = tf.transpose(heads(tf.matMul(memory, W(`${name}.WK`)), sizes.dK), [0, 2, 3, 1])
  const V = tf.transpose(heads(tf.matMul(memory, W(`${name}.WV`)), sizes.dV), [0, 2, 1, 3])
  const scores = tf.matMul(Q, Kt)
  const scaled = scaleScores ? tf.mul(scores, 1 / Math.sqrt(sizes.dK)) : scores
  const weights = tf.softmax(tf.add(scaled, mask))
  kept?.push(weights)
  const joined = tf.transpose(tf.matMul(weights, V), [0, 2, 1, 3])
  return tf.matMul(tf.reshape(joined, [-1, sizes.h * sizes.dV]), W(`${name}.WO`))
}

/** Equation (2). */
function feedForward({ tf, kernels: { relu }, W }: Pass, name: string, x: Tensor): Tensor {
  const inner = relu(tf.add(tf.matMul(x, W(`${name}.W1`)), W(`${name}.b1`)))
  return tf.add(tf.matMul(inner, W(`${name}.W2`)), W(`${name}.b2`))
}

function layerNorm({ tf, kernels, W }: Pass, name: string, x: Tensor): Tensor {
  return tf.add(tf.mul(kernels.normalise(x, EPSILON), W(`${name}.gain`)), W(`${name}.bias`))
}

/** 3.1: LayerNorm(x + Sublayer(x)); with norms before, x + Sublayer(LayerNorm(x)). Dropout on the sub-layer's output (5.4). */
function residual(pass: Pass, name: string, x: Tensor, sublayer: (x: Tensor) => Tensor): Tensor {
  const { tf, settings, drop } = pass
  if (settings.norm === 'pre') return tf.add(x, drop(sublayer(layerNorm(pass, name, x))))
  return layerNorm(pass, name, tf.add(x, drop(sublayer(x))))
}

/** The encoder (3.1), N layers. @returns (rows · length) × d_model. */
export function encode(pass: Pass, source: SentenceTensors): Tensor {
  let x = embed(pass, source)
  for (let i = 0; i < pass.settings.sizes.N; i++) {
    const layer = `encoder.${i}`
    x = residual(pass, `${layer}.self.norm`, x, (x) => attend(pass, `${layer}.self`, x, x, source.rows, source.paddingMask, pass.maps?.encoder))
    x = residual(pass, `${layer}.ffn.norm`, x, (x) => feedForward(pass, `${layer}.ffn`, x))
  }
  return pass.settings.norm === 'pre' ? layerNorm(pass, 'encoder.norm', x) : x
}

/** The decoder (3.1) over the encoder's output `memory` of `source`. @returns (rows · length) × d_model. */
export function decode(pass: Pass, input: SentenceTensors, memory: Tensor, source: SentenceTensors): Tensor {
  const ownMask = futureMask(pass.tf, input.length)
  let y = embed(pass, input)
  for (let i = 0; i < pass.settings.sizes.N; i++) {
    const layer = `decoder.${i}`
    y = residual(pass, `${layer}.self.norm`, y, (y) => attend(pass, `${layer}.self`, y, y, input.rows, ownMask, pass.maps?.decoder))
    y = residual(pass, `${layer}.cross.norm`, y, (y) => attend(pass, `${layer}.cross`, y, memory, input.rows, source.paddingMask, pass.maps?.cross))
    y = residual(pass, `${layer}.ffn.norm`, y, (y) => feedForward(pass, `${layer}.ffn`, y))
  }
  return pass.settings.norm === 'pre' ? layerNorm(pass, 'decoder.norm', y) : y
}

/** 3.4: scores of every word by the same table that the words came in through, n × vocabulary. */
export function logitsOf({ tf, W }: Pass, decoded: Tensor): Tensor {
  return tf.matMul(decoded, tf.transpose(W('embedding')))
}

/**
 * 3.2.3: no position may look at a later one; length × length. It hides a target's padding too, which
 * only ever comes after the words.
 */
function futureMask(tf: Tf, length: number): Tensor {
  const cells = Float32Array.from({ length: length * length }, (_, cell) => (cell % length > Math.floor(cell / length) ? HIDDEN : 0))
  return tf.tensor(cells, [length, length])
}

/** Ids as tensors, with the mask that hides their padding. */
export function sentenceTensors(tf: Tf, { rows, length, ids }: { rows: number; length: number; ids: Int32Array }, pad: number): SentenceTensors {
  const hidden = Float32Array.from(ids, (id) => (id === pad ? HIDDEN : 0))
  return { rows, length, ids: tf.tensor1d(ids, 'int32'), paddingMask: tf.tensor(hidden, [rows, 1, 1, length]) }
}
