import type { Bilingual } from '../locale'
import { parameterShapes, type Weights } from '../transformer/parameters'
import { initialState, readField } from '../formulas/demo/read-field'
import { findPicksProblem, PICK_FIELDS, settingsOf, type Picks } from './picks'

/** All that a training needs to go on as if it had never stopped, as the model hands it out. */
export interface KeptState {
  readonly step: number
  readonly weights: Weights
  readonly first: Weights
  readonly second: Weights
}

export interface Checkpoint {
  readonly picks: Picks
  readonly state: KeptState
}

const [MARK, VERSION] = ['a-fronte-checkpoint', 1]
/** A file larger than the largest model here can make is not opened at all. */
export const LARGEST_FILE = 64 * 1024 * 1024
const PARTS = ['weights', 'first', 'second'] as const

/** A checkpoint as a file: one line of JSON, a line feed, then all numbers as little-endian float32. */
export function encodeCheckpoint({ picks, state }: Checkpoint): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`${JSON.stringify({ mark: MARK, version: VERSION, step: state.step, picks })}\n`)
  const shapes = parameterShapes(settingsOf(picks))
  const count = shapes.reduce((sum, { rows, cols }) => sum + rows * cols, 0)
  const bytes = new Uint8Array(head.length + PARTS.length * count * 4)
  bytes.set(head)
  const view = new DataView(bytes.buffer)
  let at = head.length
  for (const part of PARTS) {
    for (const { name } of shapes) {
      for (const number of state[part][name]!) {
        view.setFloat32(at, number, true)
        at += 4
      }
    }
  }
  return bytes
}

export type ReadCheckpoint = { readonly checkpoint: Checkpoint } | { readonly problem: Bilingual }

const refuse = (it: string, en: string): ReadCheckpoint => ({ problem: { it, en } })
const NOT_ONE = () => refuse('Questo file non è un checkpoint di questa pagina: scegline uno salvato da qui.', 'This file is no checkpoint of this page: choose one that was saved here.')

/** Reads a file against the picks on the page; whatever is wrong with it is said in one sentence. */
export function decodeCheckpoint(bytes: Uint8Array, present: Picks): ReadCheckpoint {
  if (bytes.length > LARGEST_FILE) return NOT_ONE()
  const end = bytes.subarray(0, 4096).indexOf(10)
  const head = end < 0 ? null : parse(new TextDecoder().decode(bytes.subarray(0, end)))
  const picks = head && readPicks(head.picks)
  if (!head || head.mark !== MARK || !picks || !Number.isInteger(head.step) || (head.step as number) < 0) return NOT_ONE()
  const [theirs, ours] = [sizesOf(picks), sizesOf(present)]
  if (theirs.it !== ours.it) {
    return refuse(
      `Il checkpoint è di un altro modello (${theirs.it}); sulla pagina c’è ${ours.it}. Scegli le sue misure, oppure un altro file.`,
      `The checkpoint is of another model (${theirs.en}); on the page there is ${ours.en}. Choose its sizes, or another file.`,
    )
  }
  const shapes = parameterShapes(settingsOf(picks))
  const count = shapes.reduce((sum, { rows, cols }) => sum + rows * cols, 0)
  const numbers = bytes.slice(end + 1)
  if (numbers.length !== PARTS.length * count * 4) return refuse('Il checkpoint è rimasto a metà: salvalo di nuovo.', 'The checkpoint is cut short: save it again.')
  const view = new DataView(numbers.buffer)
  const all = Float32Array.from({ length: PARTS.length * count }, (_, i) => view.getFloat32(4 * i, true))
  if (!all.every(Number.isFinite)) return refuse('Nel checkpoint c’è qualcosa che non è un numero: usane uno di prima.', 'The checkpoint holds something that is not a number: use an earlier one.')
  let at = 0
  const weights = (): Weights => Object.fromEntries(shapes.map(({ name, rows, cols }) => [name, all.slice(at, (at += rows * cols))]))
  return { checkpoint: { picks, state: { step: head.step as number, weights: weights(), first: weights(), second: weights() } } }
}

function parse(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

function readPicks(raw: unknown): Picks | null {
  if (typeof raw !== 'object' || raw === null) return null
  const picks: Record<string, unknown> = { ...initialState(PICK_FIELDS, 'it') }
  for (const [name, field] of Object.entries(PICK_FIELDS)) {
    const reading = readField(name, field, (raw as Record<string, unknown>)[name])
    if ('problem' in reading) return null
    picks[name] = reading.value
  }
  return findPicksProblem(picks as unknown as Picks) ? null : (picks as unknown as Picks)
}

function sizesOf(picks: Picks): Bilingual {
  const { width, heads, layers, inner, task, norm, positions } = picks
  const kind = `${task}, ${norm}, ${positions}`
  return {
    it: `${kind}: larghezza ${width}, teste ${heads}, strati ${layers}, larghezza interna ${inner}`,
    en: `${kind}: width ${width}, heads ${heads}, layers ${layers}, inner width ${inner}`,
  }
}
