import type { ChoiceField } from '@/lib/domain/formulas/demo/fields'
import { BACKENDS } from '@/lib/demos/backend/backend'
import { machineLabel, type MachineStrings } from '@/lib/i18n/machine'

/** A size chosen from a few: powers of two, so that what is measured lies on a curve. */
export function sizeChoice(label: keyof MachineStrings, sizes: readonly number[], value: number, tex?: string): ChoiceField {
  const options = sizes.map((size) => ({ value: String(size), label: { it: String(size), en: String(size) } }))
  return { kind: 'choice', label: machineLabel(label), value: String(value), options, ...(tex ? { tex } : {}) }
}

/** An engine: tfjs's own choice or one of its backends, and plain loops where they are offered. */
export function engineChoice(withLoops: boolean): ChoiceField {
  const named = [...BACKENDS].reverse().map((name) => ({ value: name, label: { it: `tfjs ${name}`, en: `tfjs ${name}` } }))
  const auto = { value: 'auto', label: machineLabel('engine_auto') }
  const loops = { value: 'loops', label: machineLabel('engine_loops') }
  return { kind: 'choice', label: machineLabel('engine'), value: withLoops ? 'loops' : 'auto', options: [...(withLoops ? [loops] : []), auto, ...named] }
}
