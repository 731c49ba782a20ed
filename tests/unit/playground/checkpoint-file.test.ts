import { describe, expect, it } from 'vitest'
import { initialState } from '@/lib/domain/formulas/demo/read-field'
import { decodeCheckpoint, encodeCheckpoint, type Checkpoint } from '@/lib/domain/learning-run/checkpoint-file'
import { groupChanges, groupOf, PARAMETER_GROUPS } from '@/lib/domain/learning-run/parameter-groups'
import { PICK_FIELDS, settingsOf, type Picks } from '@/lib/domain/learning-run/picks'
import { initialWeights, parameterShapes } from '@/lib/domain/transformer/parameters'

const picks = { ...initialState(PICK_FIELDS, 'it'), width: 8, heads: 2, inner: 8 } as unknown as Picks
const weights = initialWeights(settingsOf(picks), 3)
const checkpoint: Checkpoint = { picks, state: { step: 40, weights, first: initialWeights(settingsOf(picks), 4), second: initialWeights(settingsOf(picks), 5) } }
const file = encodeCheckpoint(checkpoint)

function problem(bytes: Uint8Array, present = picks) {
  const reading = decodeCheckpoint(bytes, present)
  return 'problem' in reading ? reading.problem : null
}

describe('a checkpoint as a file', () => {
  it('comes back bit by bit', () => {
    expect(decodeCheckpoint(file, picks)).toEqual({ checkpoint })
  })

  it('of another size is refused by naming both', () => {
    const refused = problem(file, { ...picks, width: 16 })
    expect(refused?.it).toMatch(/larghezza 8, .*larghezza 16/)
    expect(refused?.en).toMatch(/width 8, .*width 16/)
  })

  it('of another seed or with other steps is taken: the weights fit', () => {
    expect(problem(file, { ...picks, seed: 99, steps: 50 })).toBeNull()
  })

  it('cut short, spoilt, or of something else is refused in a sentence', () => {
    expect(problem(file.slice(0, -4))?.it).toMatch(/metà/)
    const spoilt = file.slice()
    spoilt.fill(0xff, spoilt.length - 4)
    expect(problem(spoilt)?.it).toMatch(/non è un numero/)
    for (const other of ['', '{}\n', 'abc', `${JSON.stringify({ mark: 'a-fronte-checkpoint', step: 1, picks: { width: 1e9 } })}\n`, '[1]\n', 'null\n']) {
      expect(problem(new TextEncoder().encode(other))?.it, other).toMatch(/non è un checkpoint/)
    }
    expect(problem(new Uint8Array(1 << 20))?.en).toMatch(/no checkpoint/)
  })
})

describe('the parts of the model', () => {
  it('hold every parameter of every kind of model', () => {
    for (const change of [{}, { norm: 'pre' }, { positions: 'learned' }, { layers: 2 }]) {
      for (const { name } of parameterShapes(settingsOf({ ...picks, ...change }))) expect(PARAMETER_GROUPS).toContain(groupOf(name))
    }
    expect(groupOf('decoder.0.cross.norm.gain')).toBe('norm')
    expect(groupOf('decoder.1.cross.WQ')).toBe('decoder.cross')
    expect(() => groupOf('elsewhere')).toThrow(RangeError)
  })

  it('change by nothing when nothing changes, and by half when everything grows by half', () => {
    for (const { change } of groupChanges(weights, weights)) expect(change).toBe(0)
    const grown = Object.fromEntries(Object.entries(weights).map(([name, numbers]) => [name, numbers.map((number) => 1.5 * number)]))
    for (const { change } of groupChanges(weights, grown)) expect(change).toBeCloseTo(0.5, 6)
  })
})
