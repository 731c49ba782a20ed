import { map, matrix, type Matrix } from '../../maths/matrix'
import { readEnglish } from '../../parallel-grammar/read-english'
import { readItalian } from '../../parallel-grammar/read-italian'
import type { MapKind } from '../../parallel-grammar/head-roles'
import { TRANSLATOR } from '../../parallel-grammar/recipe'
import { LONGEST } from '../../parallel-grammar/sentence-pair'
import { findWord, getWordId } from '../../parallel-grammar/vocabulary'
import type { Weights } from '../../transformer/parameters'
import { parameterMatrix, referenceModel, type SublayerInput } from '../../transformer/reference'
import { END, START } from '../../transformer/settings'
import { kindOf } from './fields'
import { END_SIGN, START_SIGN } from './sentences'

/** The stored weights a demo was promised. @throws RangeError when they were not handed over. */
export function getStored(weights: Weights | undefined): Weights {
  if (!weights) throw new RangeError('The stored weights were not handed over')
  return weights
}

/** A parameter of the translator by its name in the model. */
export const parameterOf = (weights: Weights, name: string): Matrix => parameterMatrix(TRANSLATOR, weights, name)

/** How a word of the model is listed, START and END included. */
export const nameOfId = (id: number): string => (id === START ? START_SIGN : id === END ? END_SIGN : (findWord(id) ?? '–'))

/** The English sentence as the encoder reads it, END at its end. */
export const sourceIdsOf = (english: string): readonly number[] => [...readEnglish(english).words.map(getWordId), END]

/** Ids of an Italian sentence, START and END left out. */
export const italianIdsOf = (italian: string): readonly number[] => readItalian(italian).words.map(getWordId)

/** What the decoder reads, START first: the sentence given, or without one what the model itself writes, taking the likeliest word each time. */
export function inputIdsOf(weights: Weights, source: readonly number[], italian: string): readonly number[] {
  const given = italianIdsOf(italian)
  if (given.length > 0) return [START, ...given]
  const model = referenceModel(TRANSLATOR, weights)
  const memory = model.encode(source)
  const ids: number[] = [START]
  while (ids.length <= LONGEST) {
    const decoded = model.decode(ids, memory)
    const last = matrix(1, decoded.cols, decoded.data.subarray((decoded.rows - 1) * decoded.cols))
    const scores = model.logits(last).data
    const next = scores.reduce((best, score, id) => (score > scores[best]! ? id : best), 0)
    if (next === END) break
    ids.push(next)
  }
  return ids
}

/** What a sub-layer of the model takes in on a sentence pair, rounded to float32, and the words of its rows and columns. */
export interface TrainedInput {
  readonly x: Matrix
  readonly memory: Matrix
  readonly mask: Matrix | null
  readonly rowNames: readonly string[]
  readonly columnNames: readonly string[]
}

/**
 * Runs the model up to a sub-layer, `encoder.0.self` or `decoder.1.ffn`. The decoder reads `input`; the
 * encoder's sub-layers need none.
 */
export function inputOf(weights: Weights, sublayer: string, source: readonly number[], input: readonly number[]): TrainedInput {
  let found: SublayerInput | null = null
  const model = referenceModel(TRANSLATOR, weights, { input: (name, seen) => void (name === sublayer && (found = seen)) })
  const memory = model.encode(source)
  if (sublayer.startsWith('decoder')) model.decode(input, memory)
  if (!found) throw new RangeError(`The model has no ${sublayer}`)
  const { x, memory: keys, mask } = found as SublayerInput
  const [english, italian] = [source.map(nameOfId), input.map(nameOfId)]
  return {
    x: map(x, Math.fround), memory: map(keys, Math.fround), mask,
    rowNames: sublayer.startsWith('encoder') ? english : italian,
    columnNames: sublayer.startsWith('encoder') || sublayer.endsWith('cross') ? english : italian,
  }
}

/** The attention that a state of a demo is about. */
interface ChosenAttention {
  readonly english: string
  readonly italian: string
  readonly kind: string
  readonly layer: string
}

/** What reaches the attention that a state is about, and its parameters by name. @throws RangeError without the stored weights. */
export function attentionInput(state: ChosenAttention, stored: Weights | undefined) {
  const weights = getStored(stored)
  const kind = kindOf(state)
  const source = sourceIdsOf(state.english)
  const name = attentionName(kind, Number(state.layer))
  const input = inputOf(weights, name, source, kind === 'encoder' ? [] : inputIdsOf(weights, source, state.italian))
  return { ...input, kind, parameter: (which: string) => parameterOf(weights, `${name}.${which}`) }
}

/** Name in the model of the attention of one kind in a layer counted from 1. */
export const attentionName = (kind: MapKind, layer: number): string =>
  kind === 'encoder' ? `encoder.${layer - 1}.self` : `decoder.${layer - 1}.${kind === 'cross' ? 'cross' : 'self'}`
