import { describe, expect, it } from 'vitest'
import { withPage } from '../../setup/e2e'
import { openPaper, setPreferences } from './open-paper'
import { violations } from './violations'

const WIDTHS = [390, 900, 1440] as const
const THEMES = ['light', 'sepia', 'dark'] as const

describe('accessibility of the paper', () => {
  it.each(WIDTHS.flatMap((width) => THEMES.map((theme) => [width, theme] as const)))(
    'axe finds nothing at %i px, %s',
    async (width, theme) => {
      await withPage(
        async (page) => {
          await setPreferences(page, `theme=${theme}`)
          await openPaper(page, width === 900 ? '/en' : '/')
          expect(await violations(page)).toEqual([])
        },
        { viewport: { width, height: 900 } },
      )
    },
  )

  it.each(['[popovertarget="contents"]', '[popovertarget="view"]', '[data-panel="search"]', '[data-panel="help"]'])(
    'axe finds nothing with %s open',
    async (opener) => {
      await withPage(async (page) => {
        await openPaper(page)
        await page.locator(opener).click()
        await page.locator('dialog[open], [popover]:popover-open').waitFor()
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
