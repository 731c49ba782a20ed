'use client'
import { useState } from 'react'
import type { Field } from '@/lib/domain/formulas/demo/fields'
import { FieldInput } from '../demos/field-input'

type Inputs = Readonly<Record<string, Exclude<Field, { kind: 'cells' }>>>
type Values<F extends Inputs> = { readonly [Name in keyof F]: F[Name] extends { kind: 'number' } ? number : string }

/** The values of some fields, and the inputs that change them. */
export function useFields<F extends Inputs>(fields: F) {
  const [values, setValues] = useState(() => Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value])) as Values<F>)
  const inputs = Object.entries(fields).map(([name, field]) => (
    <FieldInput key={name} name={name} field={field} value={values[name] as number | string} problem={null} onChange={(value) => setValues({ ...values, [name]: value })} />
  ))
  return { values, inputs }
}
