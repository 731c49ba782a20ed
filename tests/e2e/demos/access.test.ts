import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { withPage } from '../../setup/e2e'
import { openPaper, setPreferences } from '../page/open-paper'
import { openHere } from './open-demo'

/** Between them they hold everything that a demo may: matrices, facts, plots, choices, sliders, sentences, gradients, code. */
const SEVERAL = ['R01', 'R03', 'R34']
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, reducedMotion: 'reduce' } as const

/** What axe finds in the open demos: `rule: element`. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page: page as never })
    .include('.demo')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // It does not see the MathML that such a head consists of.
    .disableRules(['empty-table-header'])
    .analyze()
  return found.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}`))
}

describe('demos for every reader', () => {
  it('hold up to axe with gradients and code open, in the dark', async () => {
    await withPage(async (page) => {
      await setPreferences(page, 'theme=dark')
      await openPaper(page)
      for (const id of SEVERAL) {
        const demo = await openHere(page, id)
        if (id !== 'R01') continue
        await demo.locator('input[name="gradients"]').check()
        await demo.locator('[data-part="out"] tbody td').first().click()
        await demo.locator('.demo-cell-edit').waitFor()
        await demo.locator('.demo-code button').click()
        await demo.locator('textarea.demo-source').waitFor()
      }
      expect(await violations(page)).toEqual([])
    })
  })

  it('fit a phone, answer to a finger, keep still, and print as their present tables', async () => {
    await withPage(async (page) => {
      await openPaper(page, '/en')
      for (const id of SEVERAL) {
        const demo = await openHere(page, id)
        const bar = demo.locator('.demo-steps .demo-bar')
        if ((await bar.count()) === 0) continue
        await bar.locator('button').last().tap()
        await bar.getByRole('status').filter({ hasText: 'Step 2 of' }).last().waitFor()
      }
      const matrix = page.locator('[data-demo="R01"] .demo-matrix').first()
      await matrix.locator('tbody td').nth(2).tap()
      await expect.poll(() => matrix.locator('td[aria-selected="true"]').count()).toBe(1)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
      // 24 pixels in each direction: WCAG 2.5.8.
      const small = await page.locator('.demo :is(button, select, input:not([type="checkbox"]))').evaluateAll((all) =>
        all.filter((one) => one.getBoundingClientRect().height < 24).map((one) => one.outerHTML.slice(0, 120)),
      )
      expect(small).toEqual([])
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
      expect(await violations(page)).toEqual([])

      await page.emulateMedia({ media: 'print' })
      const printed = await page.locator('[data-demo="R01"]').evaluate((demo) => {
        const shown = (selector: string) => [...demo.querySelectorAll(selector)].filter((one) => one.getClientRects().length > 0).length
        return { tables: shown('.demo-matrix table, .demo-claims'), faces: shown('.demo-face'), provenance: shown('.demo-provenance'), controls: shown('button, input, select, textarea') }
      })
      expect(printed).toMatchObject({ faces: 3, provenance: 1, controls: 0 })
      expect(printed.tables).toBeGreaterThanOrEqual(2)
      await page.emulateMedia({ media: 'screen' })
    }, PHONE)
  })
})
