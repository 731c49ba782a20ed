import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { initialState } from '@/lib/domain/formulas/demo/read-field'
import { decodeState, encodeState } from '@/lib/domain/formulas/demo/state-link'
import type { Fields } from '@/lib/domain/formulas/demo/fields'
import { LOCALES } from '@/lib/domain/locale'
import { DEMO_STRINGS } from '@/lib/i18n/demo-strings'
import { ALL_FIELDS } from '@/lib/ui/machine/machine-fields'
import { MachinePage } from '@/lib/ui/machine/machine-page'
import { ALL_TOKEN_FIELDS } from '@/lib/ui/tokens/token-fields'
import { TokensPage } from '@/lib/ui/tokens/tokens-page'

const PAGES = [
  { name: 'machine', fields: ALL_FIELDS, Page: MachinePage, changed: { 'layers.most': '2048', 'layers.k': 5, 'products.n': '64', 'memory.block': '32', 'bits.outlier': 12.5, 'tiles.keys': 17 }, seen: /value="17"/ },
  { name: 'tokens', fields: ALL_TOKEN_FIELDS, Page: TokensPage, changed: { text: 'Il gatto e la gatta.\nIl topo.', merges: 33, sentence: 'il topo', width: 4, way: 'drawing', temperature: 0.7, topK: 5 }, seen: /Il gatto e la gatta\.\nIl topo\./ },
] as const

describe.each(PAGES)('the page $name', ({ fields, Page, changed, seen }) => {
  test.each(LOCALES)('comes back as its link keeps it (%s)', (locale) => {
    const state = { ...initialState(fields as Fields, locale), ...changed }
    const { encoded, leftOut } = encodeState(fields, state)
    expect(leftOut).toEqual([])
    expect(decodeState(fields, encoded, locale)).toEqual({ state, problems: [], broken: false })
    const page = renderToString(<Page locale={locale} encoded={encoded} />)
    expect(page).toMatch(seen)
    expect(page).toContain(`?s=${encoded}`)
    expect(page).not.toContain(DEMO_STRINGS[locale].linkBroken)
  })

  test('says when its link cannot be read, and begins afresh', () => {
    const page = renderToString(<Page locale="en" encoded="v1.%%" />)
    expect(page).toContain(DEMO_STRINGS.en.linkBroken)
    expect(page).toContain(`?s=${encodeState(fields, initialState(fields as Fields, 'en')).encoded}`)
    const partly = renderToString(<Page locale="en" encoded={encodeState({ merges: fields['merges' as never], 'layers.k': fields['layers.k' as never] } as Fields, { merges: -3, 'layers.k': -3 }).encoded} />)
    expect(partly).toContain(DEMO_STRINGS.en.linkPartly)
  })
})
