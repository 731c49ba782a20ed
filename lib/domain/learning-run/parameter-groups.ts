import type { Weights } from '../transformer/parameters'

/** Parts of the model in the order in which a sentence goes through them. */
export const PARAMETER_GROUPS = [
  'embedding', 'positions', 'encoder.self', 'encoder.ffn', 'decoder.self', 'decoder.cross', 'decoder.ffn', 'norm',
] as const

export type ParameterGroup = (typeof PARAMETER_GROUPS)[number]

/** The part that a parameter belongs to. @throws RangeError for a name that no part has. */
export function groupOf(name: string): ParameterGroup {
  const plain = name.replace(/\.\d+\./, '.')
  const found = /\.norm\.|^(en|de)coder\.norm/.test(plain) ? 'norm' : PARAMETER_GROUPS.find((group) => plain === group || plain.startsWith(`${group}.`))
  if (!found) throw new RangeError(`No part of the model holds ${name}`)
  return found
}

export interface GroupChange {
  readonly group: ParameterGroup
  readonly count: number
  /** ‖after − before‖ / ‖before‖ over all numbers of the part. */
  readonly change: number
}

/** How much each part changed from one set of weights to another. */
export function groupChanges(before: Weights, after: Weights): readonly GroupChange[] {
  const sums = new Map<ParameterGroup, { count: number; change: number; size: number }>()
  for (const [name, numbers] of Object.entries(before)) {
    const group = groupOf(name)
    const sum = sums.get(group) ?? { count: 0, change: 0, size: 0 }
    sums.set(group, sum)
    numbers.forEach((number, i) => {
      sum.count++
      sum.change += (after[name]![i]! - number) ** 2
      sum.size += number ** 2
    })
  }
  return PARAMETER_GROUPS.filter((group) => sums.has(group)).map((group) => {
    const { count, change, size } = sums.get(group)!
    return { group, count, change: Math.sqrt(change / Math.max(size, 1e-12)) }
  })
}

/** ‖after − before‖ / ‖before‖ of one matrix. */
export function relativeChange(before: ArrayLike<number>, after: ArrayLike<number>): number {
  let [change, size] = [0, 0]
  for (let i = 0; i < before.length; i++) {
    change += (after[i]! - before[i]!) ** 2
    size += before[i]! ** 2
  }
  return Math.sqrt(change / Math.max(size, 1e-12))
}

export function norm(numbers: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < numbers.length; i++) sum += numbers[i]! ** 2
  return Math.sqrt(sum)
}
