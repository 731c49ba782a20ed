import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import facts from '@/content/papers/attention-is-all-you-need/blocks.json'
import { findFormula } from '@/lib/domain/formulas/registry'
import { LOCALES } from '@/lib/domain/locale'
import { matrix } from '@/lib/domain/maths/matrix'
import { softmax } from '@/lib/domain/maths/softmax'
import { PATH_STRINGS } from '@/lib/i18n/path-strings'
import { pathText } from '@/lib/ui/paths/path-text'
import { SixSteps } from '@/lib/ui/paths/six-steps'

const BLOCKS = new Set(facts.blocks.map(({ id }) => id))

describe.each(LOCALES)('the path in %s', (locale) => {
  const { steps } = PATH_STRINGS[locale]

  test.each([1, 2, 3, 4, 5, 6])('step %i reads without scripts and leads on', (step) => {
    const html = renderToStaticMarkup(<SixSteps locale={locale} step={step} />)
    expect(html).not.toContain('katex-error')
    expect(html).not.toContain('$')
    expect(html.includes('rel="next"')).toBe(step < 6)
    expect(html.includes('rel="prev"')).toBe(step > 1)
    // Formulas keep a point in their LaTeX source only; what is read has the reader's comma.
    const read = html.replace(/<annotation[^]*?<\/annotation>/g, '').replace(/<a [^]*?<\/a>/g, '').replace(/<[^>]*>/g, '')
    if (locale === 'it') expect(read).not.toMatch(/\d\.\d/)
  })

  test('every formula and place exists', () => {
    expect(steps).toHaveLength(6)
    for (const { formulas, blocks } of steps) {
      for (const id of formulas) expect(findFormula(id), id).not.toBeNull()
      for (const id of blocks) expect(BLOCKS.has(id), id).toBe(true)
    }
  })

  test('the softmax it quotes is the right one', () => {
    const weights = [...softmax(matrix(1, 4, [2.1, 0.5, -1.3, 3.2])).data].map((p) => p.toFixed(3))
    expect(steps[3]!.paragraphs[0]).toContain(`[${weights.join(',\\ ')}]`)
  })
})

test('both languages have the same steps, formulas and sources', () => {
  const outline = (locale: 'it' | 'en') => PATH_STRINGS[locale].steps.map(({ formulas, blocks, paragraphs, sources }) => ({ formulas, blocks, count: paragraphs.length, sources }))
  expect(outline('en')).toEqual(outline('it'))
})

test('text around formulas is escaped', () => {
  expect(pathText('a < b & $x < y$', 'en')).toMatch(/^a &lt; b &amp; <span class="katex">/)
})
