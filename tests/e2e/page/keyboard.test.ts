import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { withPage } from '../../setup/e2e'
import { openPaper, setPreferences } from './open-paper'

const focusedRow = (page: Page) => page.evaluate(() => document.activeElement?.closest('.row')?.id ?? null)

/** Presses Tab until the focus is in the text. */
async function tabIntoText(page: Page): Promise<number> {
  for (let presses = 1; presses <= 40; presses++) {
    await page.keyboard.press('Tab')
    if ((await focusedRow(page)) !== null) return presses
  }
  throw new Error('Tab never reached the text')
}

describe('by keyboard alone', () => {
  it('the text is one tab stop, and arrows move by block once in it', async () => {
    await withPage(async (page) => {
      await openPaper(page)
      await page.keyboard.press('ArrowDown')
      expect(await focusedRow(page)).toBeNull()
      await tabIntoText(page)
      expect(await focusedRow(page)).toBe('permission-notice')
      await page.keyboard.press('ArrowDown')
      expect(await focusedRow(page)).toBe('title')
      await page.keyboard.press('End')
      expect(await focusedRow(page)).toBe('fig-5-caption')
      await page.keyboard.press('Home')
      expect(await focusedRow(page)).toBe('permission-notice')
      expect(await page.locator('.row[tabindex="0"]').count()).toBe(1)
    })
  })

  it('Tab goes through the links of the current block only', async () => {
    await withPage(async (page) => {
      await openPaper(page, '/#1-p3')
      await page.locator('[id="1-p3"]').focus()
      const reached = new Set<string | null>()
      for (let press = 0; press < 20; press++) {
        await page.keyboard.press('Tab')
        const row = await focusedRow(page)
        if (row === null) break
        reached.add(row)
      }
      expect([...reached]).toEqual(['1-p3'])
    })
  })

  it('arrows light sentence after sentence with its twin, and Escape puts them out', async () => {
    await withPage(async (page) => {
      await openPaper(page)
      await page.locator('[id="1-p2"]').focus()
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowRight')
      const lit = page.locator('[id="1-p2"] .s.lit')
      expect(await lit.evaluateAll((all) => all.map((each) => each.getAttribute('data-s')))).toEqual(['2', '2'])
      await page.keyboard.press('Escape')
      expect(await lit.count()).toBe(0)
    })
  })

  it('single keys work in the text and can be switched off', async () => {
    await withPage(async (page) => {
      await openPaper(page)
      await page.locator('[id="1-p2"]').focus()
      await page.keyboard.press('?')
      await page.locator('dialog table.keys').waitFor()
      expect(await page.locator('dialog table.keys tr').count()).toBeGreaterThan(10)
      await page.keyboard.press('Escape')
      await page.locator('dialog').waitFor({ state: 'detached' })
      await expect.poll(() => focusedRow(page)).toBe('1-p2')

      await setPreferences(page, 'keys=off')
      await openPaper(page)
      await page.locator('[id="1-p2"]').focus()
      await page.keyboard.press('?')
      expect(await page.locator('dialog').count()).toBe(0)
    })
  })

  it('nothing inside a drawn formula takes the focus', async () => {
    await withPage(async (page) => {
      await openPaper(page)
      expect(await page.locator('.katex a, .katex button, .katex [tabindex]').count()).toBe(0)
    })
  })
})
