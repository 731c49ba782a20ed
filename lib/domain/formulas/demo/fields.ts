import type { Bilingual } from '../../locale'

/** In which states something is of use: those in which every choice named here has one of the values given. */
export interface Occasion {
  readonly when?: Readonly<Record<string, readonly string[]>>
}

interface FieldBase extends Occasion {
  readonly label: Bilingual
  /** LaTeX of the symbol it sets, where there is one. */
  readonly tex?: string
  /** Name of a switch that must be on, or of a number that must exceed 1, for this field to be shown. */
  readonly needs?: string
}

/** A number the reader types or slides. Bounds are inclusive. */
export interface NumberField extends FieldBase {
  readonly kind: 'number'
  readonly value: number
  readonly min: number
  readonly max: number
  /** Whole numbers only. */
  readonly integer: boolean
  /** With this, a slider stands beside the number. */
  readonly step?: number
}

/** A sentence, counted in words. The default depends on the interface's language. */
export interface SentenceField extends FieldBase {
  readonly kind: 'sentence'
  readonly value: Bilingual
  readonly minWords: number
  readonly maxWords: number
}

export interface ChoiceField extends FieldBase {
  readonly kind: 'choice'
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: Bilingual }[]
  /** The options have an order that one slides along. */
  readonly slider?: boolean
}

/** On or off. */
export interface SwitchField extends FieldBase {
  readonly kind: 'switch'
  readonly value: boolean
}

/** Cells of a matrix changed by hand: triples row, column, number, one after the other. */
export interface CellsField extends FieldBase {
  readonly kind: 'cells'
  readonly value: readonly number[]
}

export type Field = NumberField | SentenceField | ChoiceField | SwitchField | CellsField
export type Fields = Readonly<Record<string, Field>>

type ValueOf<F extends Field> = F extends NumberField
  ? number
  : F extends SentenceField | ChoiceField
    ? string
    : F extends SwitchField
      ? boolean
      : readonly number[]

/** One value for each field. */
export type State<F extends Fields = Fields> = { readonly [Key in keyof F]: ValueOf<F[Key]> }

/** The state as code that knows no particular demo sees it. */
export type AnyState = Readonly<Record<string, number | string | boolean | readonly number[]>>

type NumberOptions = Pick<NumberField, 'tex' | 'step' | 'needs' | 'when'>

/** Whether this is the occasion for something. */
export function isOccasion({ when }: Occasion, state: AnyState): boolean {
  return Object.entries(when ?? {}).every(([name, values]) => values.includes(String(state[name])))
}

/** Whether a field is of use in this state. */
export function isShown(field: Field, state: AnyState): boolean {
  if (!isOccasion(field, state)) return false
  const other = field.needs === undefined ? true : state[field.needs]
  return typeof other === 'number' ? other > 1 : other === true
}

/** A whole number between two bounds. */
export function whole(
  label: Bilingual,
  value: number,
  min: number,
  max: number,
  options: NumberOptions = {},
): NumberField {
  return { kind: 'number', label, value, min, max, integer: true, ...options }
}

/** Any number between two bounds. */
export function real(
  label: Bilingual,
  value: number,
  min: number,
  max: number,
  options: NumberOptions = {},
): NumberField {
  return { kind: 'number', label, value, min, max, integer: false, ...options }
}
