import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { withPage } from '../../setup/e2e'
import { openPaper, setPreferences, settled } from './open-paper'
import { standStill } from './stand-still'

const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }

/** How far from the room of the bar the block begins, px. */
const offset = (page: Page, id: string) =>
  page.evaluate((named) => {
    const block = document.getElementById(named)!
    return Math.abs(block.getBoundingClientRect().top - parseFloat(getComputedStyle(block).scrollMarginTop))
  }, id)

/** The row at the upper edge of the window and how far from it, px. */
const atTop = (page: Page) =>
  page.evaluate(() => {
    const row = Array.from(document.querySelectorAll('.page > .row')).find((each) => each.getBoundingClientRect().bottom > 0)!
    return { id: row.id, top: Math.round(row.getBoundingClientRect().top) }
  })

describe.each(Object.entries(SIZES))('a link to a block, at the %s', (_name, viewport) => {
  it('arrives at the block, however far, from outside and from within', async () => {
    await withPage(
      async (page) => {
        for (const id of ['h-3.2', '3.5-p2', 'table-3', 'fn-5']) {
          await openPaper(page, `/#${id}`)
          await expect.poll(() => offset(page, id), { message: `/#${id}` }).toBeLessThan(1)
        }
        // From the end of the paper to where it has not been laid out yet.
        for (const id of ['h-3.3', 'h-6.1']) {
          await page.locator('[popovertarget="contents"]').click()
          await page.locator(`#contents a[href="#${id}"]`).click()
          await expect.poll(() => offset(page, id), { message: id }).toBeLessThan(1)
        }
      },
      { viewport },
    )
  })

  it('lets the page be found where it was left, loaded again or returned to', async () => {
    await withPage(
      async (page) => {
        await openPaper(page, '/#4-p4')
        await page.mouse.move(viewport.width / 2, viewport.height / 2)
        await page.mouse.wheel(0, 230)
        await settled(page)
        const left = await atTop(page)
        // Windows scroll by whole pixels, rows may end between two.
        const isThere = async () => {
          const now = await atTop(page)
          return now.id === left.id && Math.abs(now.top - left.top) <= 1
        }
        await page.reload()
        await expect.poll(isThere).toBe(true)
        await page.goto('/glossario')
        await page.goBack()
        await expect.poll(isThere).toBe(true)
        // The reader's hand goes before the page's.
        await page.mouse.wheel(0, -120)
        await settled(page)
        expect(await isThere()).toBe(false)
      },
      { viewport },
    )
  })
})

describe('what the reader reads', () => {
  it('stays in the window when the language, the columns, the size or the pace change', async () => {
    await withPage(async (page) => {
      // By an address that is no longer where the reader is.
      await openPaper(page, '/#2-p1')
      await page.mouse.move(300, 400)
      for (let n = 0; n < 6; n += 1) {
        await page.mouse.wheel(0, 700)
        await settled(page)
      }
      expect((await atTop(page)).id).not.toBe('2-p1')
      const upper = () => page.evaluate(() => Array.from(document.querySelectorAll('.page > .row')).find((row) => row.getBoundingClientRect().bottom > window.innerHeight / 8)!.id)
      const here = await upper()
      const choose = (name: string, value: string) => page.locator(`#view input[name="${name}"][value="${value}"]`).check()
      await page.locator('[popovertarget="view"]').click()
      for (const [name, value] of [['columns', 'it'], ['columns', 'both'], ['size', '20'], ['size', '16']] as const) {
        await choose(name, value)
        await settled(page)
        await expect.poll(upper, { message: `${name} ${value}` }).toBe(here)
      }
      await choose('pace', 'piece')
      await expect.poll(() => page.locator('.page > .row:visible').evaluateAll((rows) => rows.map(({ id }) => id))).toContain(here)
      await choose('pace', 'page')
      await expect.poll(() => offset(page, here)).toBeLessThan(1)
      await page.keyboard.press('Escape')
      await page.locator('[data-language]').click()
      await page.waitForURL(`**/en#${here}`)
      await expect.poll(() => offset(page, here)).toBeLessThan(1)
    })
  })
})

describe('a link within the text', () => {
  it('leads to its piece where one is read at a time', async () => {
    await withPage(async (page) => {
      await setPreferences(page, 'pace=piece')
      await openPaper(page, '/#6.2-p1')
      const link = page.locator('.row.now > .col.it a[href="#table-3"]').first()
      await standStill(link)
      await link.click()
      await expect.poll(() => page.locator('.page > .row:visible').evaluateAll((rows) => rows.map((row) => row.id))).toContain('table-3')
    })
  })
})
