import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { withPage } from '../../setup/e2e'
import { openPaper, setPreferences } from '../page/open-paper'
import { standStill } from '../page/stand-still'
import { violations } from '../page/violations'

const card = (page: Page, block: string) => page.locator(`[id="${block}"] .card`)

describe.each([['/', 'it', 'funzione di compatibilità'], ['/en', 'en', 'compatibility function']] as const)('a card, from %s', (path, locale, name) => {
  it('opens from its mark in either column, and Escape leaves it', async () => {
    await withPage(async (page) => {
      await openPaper(page, `${path}#3.2-p1`)
      for (const column of ['it', 'en']) {
        await page.locator(`[id="3.2-p1"] .col.${column} .t[data-term="compatibility-function"]`).first().click()
        await card(page, '3.2-p1').locator('h3').waitFor()
        await expect.poll(() => card(page, '3.2-p1').locator('h3').innerText()).toBe(name)
        expect(await card(page, '3.2-p1').getAttribute('lang')).toBe(locale)
        await page.keyboard.press('Escape')
        await card(page, '3.2-p1').waitFor({ state: 'detached' })
      }
    })
  })
})

describe('by keyboard alone', () => {
  it('g lists the terms and symbols of the passage, and each opens', async () => {
    await withPage(async (page) => {
      await openPaper(page, '/#eq-1-attention')
      await page.locator('[id="eq-1-attention"]').focus()
      await page.keyboard.press('g')
      const names = card(page, 'eq-1-attention').locator('.links button')
      await names.first().waitFor()
      expect(await names.count()).toBeGreaterThanOrEqual(6)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await card(page, 'eq-1-attention').locator('.ways').waitFor()
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H3')
      await page.keyboard.press('Escape')
      await card(page, 'eq-1-attention').waitFor({ state: 'detached' })
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('eq-1-attention')
    })
  })

  it('the common doubts of a passage open from the margin', async () => {
    await withPage(async (page) => {
      await openPaper(page, '/#fn-4')
      await page.locator('[id="fn-4"] [data-answers]').focus()
      await page.keyboard.press('Enter')
      await card(page, 'fn-4').locator('.plainly').waitFor()
      expect(await page.locator('[id="fn-4"] [data-answers]').getAttribute('aria-expanded')).toBe('true')
      expect(await card(page, 'fn-4').innerText()).toContain('termini cresce come')
    })
  })
})

describe('the marks', () => {
  const count = (page: Page) => page.locator('.col .t').count()
  it('stand at the first use, at every use, or not at all', async () => {
    await withPage(async (page) => {
      await openPaper(page)
      const first = await count(page)
      await setPreferences(page, 'marks=every')
      await openPaper(page)
      expect(await count(page)).toBeGreaterThan(first)
      await setPreferences(page, 'marks=none')
      await openPaper(page)
      expect([first > 300, await count(page)]).toEqual([true, 0])
    })
  })

  it('are one per term, section and column', async () => {
    await withPage(async (page) => {
      await openPaper(page)
      const twice = await page.evaluate(() => {
        const seen = new Set<string>()
        const again: string[] = []
        let section = ''
        for (const row of document.querySelectorAll<HTMLElement>('.row')) {
          if (row.dataset.kind === 'heading') section = row.id
          // Floats stand elsewhere than in the section that they belong to.
          if (!/^h-[\d.]+$/.test(section) || /^(?:table|caption|footnote|figure)$/.test(row.dataset.kind ?? '')) continue
          for (const mark of row.querySelectorAll<HTMLElement>('.col .t')) {
            const key = `${section} ${mark.closest('.col')?.className} ${mark.dataset.term}`
            if (seen.has(key)) again.push(key)
            seen.add(key)
          }
        }
        return again
      })
      expect(twice).toEqual([])
    })
  })
})

describe('the pages', () => {
  it.each([
    ['/glossario?q=softmax', 'softmax'],
    ['/en/glossary?q=W_Q', 'query projection'],
    ['/glossario/transpose', 'trasposta'],
    ['/dubbi-comuni', 'Perché si divide per'],
    ['/en/common-doubts', 'Why divide by'],
    ['/latex', 'dollaro'],
  ])('%s shows “%s”, and axe finds nothing', async (path, words) => {
    await withPage(
      async (page) => {
        await page.goto(path)
        expect(await page.locator('main').innerText()).toContain(words)
        expect(await violations(page)).toEqual([])
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        expect(over).toBeLessThanOrEqual(0)
      },
      { viewport: { width: 390, height: 800 } },
    )
  })

  it('what is not there is said in words', async () => {
    await withPage(async (page) => {
      await page.goto('/glossario?q=zzzz')
      expect(await page.getByRole('status').innerText()).toContain('Nessuna voce')
      expect((await page.request.get('/glossario/zzzz')).status()).toBe(404)
      expect((await page.request.get('/api/glossary/it/zzzz')).status()).toBe(404)
      expect((await page.request.get('/api/glossary/it/__proto__')).status()).toBe(404)
    })
  })

  it('axe finds nothing with a card and the answers open', async () => {
    await withPage(async (page) => {
      await openPaper(page, '/#fn-4')
      await standStill(page.locator('[id="fn-4"]'))
      await page.locator('[id="fn-4"] [data-answers]').click()
      await card(page, 'fn-4').locator('.plainly').waitFor()
      await standStill(page.locator('[id="3.2-p1"]'))
      await page.locator('[id="3.2-p1"] .col.it .t').first().click()
      await card(page, '3.2-p1').locator('.plainly').waitFor()
      expect(await violations(page)).toEqual([])
    })
  })
})
