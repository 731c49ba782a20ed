import { describe, expect, it } from 'vitest'
import { loadDoubts } from '@/lib/content/doubts/load-doubts'
import { prepareDoubt } from '@/lib/content/doubts/prepare-doubts'
import type { Demo } from '@/lib/domain/formulas/demo/demo'
import type { AnyState } from '@/lib/domain/formulas/demo/fields'
import { numberWriter } from '@/lib/domain/formulas/demo/number-text'
import { initialState } from '@/lib/domain/formulas/demo/read-field'
import { decodeState } from '@/lib/domain/formulas/demo/state-link'
import { linkOfWritten, readWrittenState } from '@/lib/domain/formulas/demo/written-state'
import { loadDemo } from '@/lib/domain/formulas/load-demo'
import { LOCALES, type Locale } from '@/lib/domain/locale'

const shown = loadDoubts(process.cwd()).read.filter(({ value }) => value.demo !== null)

/** Everything that the demo would draw, by its float64 reference. */
function drawn(demo: Demo, state: AnyState, locale: Locale): string {
  const write = numberWriter(locale)
  if (demo.kind === 'arithmetic') return JSON.stringify(demo.present(state, write))
  const prepared = demo.prepare(state)
  return JSON.stringify(demo.present({ state, prepared, named: { ...prepared.tensors, ...demo.reference(prepared) }, write }))
}

describe('the state by which a demo shows the point of a doubt', () => {
  it('is there for all of them', () => expect(shown).toHaveLength(32))

  it.each(shown.map(({ value }) => [value.id, value] as const))('%s: its link brings it back, and it draws something else than the demo as it opens', async (_id, doubt) => {
    const demo = await loadDemo(doubt.demo!)
    const { demoState } = await prepareDoubt(doubt)
    for (const locale of LOCALES) {
      const read = decodeState(demo.fields, demoState?.[locale] ?? '', locale)
      expect([read.broken, read.problems]).toEqual([false, []])
      expect(read.state).toEqual(readWrittenState(demo, doubt.demoState, locale))
      expect(drawn(demo, read.state, locale)).not.toBe(drawn(demo, initialState(demo.fields, locale), locale))
    }
  })
})

describe('a state that is written wrongly', () => {
  it.each<[Record<string, string>, string]>([
    [{ width: '4' }, 'no field “width”'],
    [{ dk: '0' }, 'dk=0'],
    [{ dk: 'two' }, 'dk=two'],
    [{ mask: 'yes' }, 'mask=yes'],
    [{ heads: '8', dk: '64' }, 'dk: '],
    [{ 'sentence.fr': 'Le chat' }, 'neither .it nor .en'],
    [{ sentence: 'parola '.repeat(65) }, 'sentence='],
  ])('%j is refused in words', async (written, words) => {
    const demo = await loadDemo('R01')
    expect(() => linkOfWritten(demo, written, 'it')).toThrow(words)
  })
})
