import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { withPage } from '../../setup/e2e'
import { openPaper, setPreferences } from './open-paper'
import { violations } from './violations'

const WIDTHS = [390, 900, 1440] as const
/** Besides the default, which the whole paper is examined in. */
const OTHER_THEMES = ['sepia', 'dark'] as const

/** Leaves the first rows of each kind, with and without announcements: axe takes most of a minute for 160. */
async function keepFewOfEachKind(page: Page): Promise<void> {
  await page.evaluate(() => {
    const met = new Map<string, number>()
    for (const row of document.querySelectorAll<HTMLElement>('.page > .row')) {
      const kind = `${row.dataset.kind} ${row.querySelector('.announce') !== null}`
      met.set(kind, (met.get(kind) ?? 0) + 1)
      if (met.get(kind)! > 2) row.remove()
    }
  })
}

describe('accessibility of the paper', () => {
  it.each(WIDTHS)('axe finds nothing in the whole paper at %i px', async (width) => {
    await withPage(
      async (page) => {
        await openPaper(page, width === 900 ? '/en' : '/')
        expect(await violations(page)).toEqual([])
      },
      { viewport: { width, height: 900 } },
    )
  })

  it.each(OTHER_THEMES)('axe finds nothing in rows of every kind, at any width, %s', async (theme) => {
    await withPage(async (page) => {
      await setPreferences(page, `theme=${theme}`)
      await openPaper(page)
      await keepFewOfEachKind(page)
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 })
        expect(await violations(page)).toEqual([])
      }
    })
  })

  it.each(['[popovertarget="contents"]', '[popovertarget="view"]', '[data-panel="search"]', '[data-panel="help"]'])(
    'axe finds nothing with %s open',
    async (opener) => {
      await withPage(async (page) => {
        await openPaper(page)
        await page.locator(opener).click()
        await page.locator('dialog[open], [popover]:popover-open').waitFor()
        await keepFewOfEachKind(page)
        expect(await violations(page)).toEqual([])
      })
    },
  )

  it.each(WIDTHS)('nothing runs out of the page at %i px', async (width) => {
    await withPage(
      async (page) => {
        await openPaper(page)
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        expect(over).toBeLessThanOrEqual(0)
      },
      { viewport: { width, height: 900 } },
    )
  })

  it('offers each section once in the outline, and every formula as MathML', async () => {
    await withPage(async (page) => {
      await openPaper(page)
      const headings = await page.locator('main h1, main h2, main h3, main h4').allTextContents()
      expect(headings).toHaveLength(26)
      expect(new Set(headings).size).toBe(headings.length)
      const bare = await page.locator('.col .katex:not(:has(math)), .both .katex:not(:has(math))').count()
      expect(bare).toBe(0)
    })
  })
})
