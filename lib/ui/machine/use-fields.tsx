'use client'
import type { Field } from '@/lib/domain/formulas/demo/fields'
import { FieldInput } from '../demos/field-input'
import { usePageState } from '../workshops/page-state'
import { MACHINE_FIELDS, type MachinePart } from './machine-fields'

type Inputs = Readonly<Record<string, Exclude<Field, { kind: 'cells' }>>>
type Values<F> = { readonly [Name in keyof F]: F[Name] extends { kind: 'number' } ? number : string }

/** What is chosen in a part of the page, and the inputs that change it. */
export function useFields<Part extends MachinePart>(part: Part) {
  const { state, set } = usePageState()
  const fields: Inputs = MACHINE_FIELDS[part]
  const values = Object.fromEntries(Object.keys(fields).map((name) => [name, state[`${part}.${name}`]])) as Values<(typeof MACHINE_FIELDS)[Part]>
  const inputs = Object.entries(fields).map(([name, field]) => (
    <FieldInput key={name} name={name} field={field} value={state[`${part}.${name}`]!} problem={null} onChange={(value) => set(`${part}.${name}`, value)} />
  ))
  return { values, inputs }
}
