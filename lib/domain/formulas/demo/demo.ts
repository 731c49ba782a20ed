import type { Bilingual } from '../../locale'
import type { FormulaId } from '../entry'
import type { Stage } from '../../parallel-grammar/stages'
import type { Weights } from '../../transformer/parameters'
import type { Fields, Occasion, State } from './fields'
import type { NumberWriter } from './number-text'
import type { Problem } from './problem'
import type { Sheet } from './sheet'

/** One named part of a formula, lit together with the cells that hold it. */
export interface Part {
  readonly id: string
  readonly tex: string
  readonly name: Bilingual
}

interface DemoBase<F extends Fields> {
  readonly id: FormulaId
  /** The formula in symbols; parts are marked with `\part{id}{…}`. */
  readonly symbolsTex: string
  readonly parts: readonly Part[]
  readonly fields: F
  /** What to look at, and why; short paragraphs. */
  readonly look: readonly (Bilingual & Occasion)[]
  /** How the formula is read aloud. */
  readonly spoken: Bilingual
  /** Rules between fields, after each has passed its own. */
  readonly check?: (state: State<F>) => Problem | null
}

interface ArithmeticParts<F extends Fields> extends DemoBase<F> {
  readonly present: (state: State<F>, write: NumberWriter) => Sheet
}

/** A demo of plain float64 arithmetic, computed where it is shown. */
export interface ArithmeticDemo<F extends Fields = Fields> extends ArithmeticParts<F> {
  readonly kind: 'arithmetic'
}

/** Numbers with a shape, as they pass between reference, backend and page. */
export interface Numbers {
  readonly shape: readonly number[]
  readonly data: Float64Array | Float32Array
}

export type Named = Readonly<Record<string, Numbers>>

/** What a tensor demo feeds to both reference and backend; its numbers are exact in float32. */
export interface Prepared {
  readonly tensors: Named
  readonly sizes: Readonly<Record<string, number>>
  readonly labels: Readonly<Record<string, readonly string[]>>
}

interface TensorParts<F extends Fields> extends DemoBase<F> {
  /** The moment of the translator's training whose stored weights `prepare` is given in this state; null for none. */
  readonly stageOf?: (state: State<F>) => Stage | null
  readonly prepare: (state: State<F>, weights?: Weights) => Prepared
  /** Every named result in float64: what the backend's numbers are compared with. */
  readonly reference: (prepared: Prepared) => Named
  /** Names of inputs the page needs back; all if absent. Samples by the million stay in the worker. */
  readonly keep?: readonly string[]
  readonly present: (view: TensorView<F>) => Sheet
  /** Gradients by finite differences, under the names that the results give them. */
  readonly differences?: (prepared: Prepared) => Named
  /** Why no gradient goes back through this formula, where none does. */
  readonly noBackward?: Bilingual
}

export interface TensorView<F extends Fields = Fields> {
  readonly state: State<F>
  readonly prepared: Prepared
  readonly named: Named
  readonly write: NumberWriter
}

/** A demo whose numbers come from a tfjs backend and are held to a float64 reference. */
export interface TensorDemo<F extends Fields = Fields> extends TensorParts<F> {
  readonly kind: 'tensor'
}

/** A demo as the page handles it, whatever its fields: states have been read through the fields first. */
export type Demo = ArithmeticDemo | TensorDemo

/** Declares an arithmetic demo: the fields' types reach `present`. */
export function arithmetic<const F extends Fields>(demo: ArithmeticParts<F>): ArithmeticDemo {
  // The state given to a demo has always been read through this demo's own fields.
  return { kind: 'arithmetic', ...demo } as unknown as ArithmeticDemo
}

/** Declares a tensor demo. */
export function tensor<const F extends Fields>(demo: TensorParts<F>): TensorDemo {
  return { kind: 'tensor', ...demo } as unknown as TensorDemo
}

