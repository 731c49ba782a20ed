import { describe, expect, it } from 'vitest'
import { withPage } from '../../setup/e2e'
import { openPaper, setPreferences, settled } from './open-paper'
import { hoverStill, standStill } from './stand-still'

describe('the page', () => {
  it('has all 160 blocks, each under its id, in the first HTML and without any script', async () => {
    await withPage(
      async (page) => {
        await page.goto('/')
        expect(await page.locator('.page > .row').count()).toBe(160)
        expect(await page.locator('#abstract-1 .col.it').innerText()).toMatch(/\S{3,}/)
        expect(await page.locator('#abstract-1 .col.en').innerText()).toMatch(/\S{3,}/)
        expect(await page.locator('#table-3 table tbody tr').count()).toBe(20)
        expect(await page.locator('[data-kind="reference"]').count()).toBe(40)
        expect(await page.locator('#eq-1-attention math').count()).toBeGreaterThan(0)
      },
      { javaScriptEnabled: false },
    )
  })

  it('shows the original where a PDF was imported, and says whose it is', async () => {
    await withPage(async (page) => {
      await openPaper(page)
      expect(await page.locator('.page-link').count()).toBe(0)
      expect(await page.locator('.strip').innerText()).toMatch(/PDF/)
    })
  })

  it('faces the same block in both languages: rows start at one height', async () => {
    await withPage(async (page) => {
      await openPaper(page)
      for (const id of ['1-p2', '3.2.1-p3', '4-p5']) {
        const english = await page.locator(`[id="${id}"] > .col.en`).boundingBox()
        const italian = await page.locator(`[id="${id}"] > .col.it`).boundingBox()
        expect(english?.y).toBeCloseTo(italian?.y ?? -1, 0)
        expect(english!.x + english!.width).toBeLessThan(italian!.x)
      }
    }, { viewport: { width: 1440, height: 900 } })
  })

  it('keeps lines between 45 and 66 characters on a desk', async () => {
    await withPage(async (page) => {
      await openPaper(page)
      const perLine = await page.evaluate(() => {
        const text = document.querySelector('[id="1-p4"] > .col.it .text')!
        const lines = new Set(Array.from(linesOf(text)))
        return (text.textContent ?? '').length / lines.size
        function* linesOf(element: Element) {
          const range = document.createRange()
          range.selectNodeContents(element)
          for (const box of range.getClientRects()) yield Math.round(box.top / 4)
        }
      })
      expect(perLine).toBeGreaterThan(40)
      expect(perLine).toBeLessThan(66)
    }, { viewport: { width: 1440, height: 900 } })
  })

  it('lights a sentence and its twin under the pointer', async () => {
    await withPage(async (page) => {
      await openPaper(page)
      await hoverStill(page.locator('[id="1-p2"] > .col.it .s[data-s="3"]'))
      await expect.poll(() => page.locator('[id="1-p2"] .s.lit').count()).toBe(2)
      expect(await page.locator('[id="1-p2"] > .col.en .s.lit').getAttribute('data-s')).toBe('3')
      await page.locator('.bar').hover()
    })
  })

  it.each([1440, 1000, 390])('stands still while the pointer passes over it, and until it is lifted, at %i px', async (width) => {
    await withPage(
      async (page) => {
        await openPaper(page)
        const heights = () => page.evaluate(() => ['3.2.1-p2', 'eq-1-attention', '3.2.1-p3'].map((id) => document.getElementById(id)!.getBoundingClientRect().height))
        await standStill(page.locator('[id="3.2.1-p3"]'))
        await settled(page)
        const before = await heights()
        for (const id of ['3.2.1-p2', 'eq-1-attention', '3.2.1-p3']) {
          const text = page.locator(`[id="${id}"]`)
          await text.hover()
          if (width > 390) await text.locator('.tools').waitFor()
          expect(await heights(), id).toEqual(before)
        }
        // A press gives the focus to the row, and its words come when it is over.
        await page.mouse.down()
        await settled(page)
        expect(await heights()).toEqual(before)
        await page.mouse.up()
        await page.locator('[id="3.2.1-p3"] .tools').waitFor()
      },
      { viewport: { width, height: 1100 } },
    )
  })

  it('shows a cited reference quietly, and lets it go with Escape', async () => {
    await withPage(async (page) => {
      await openPaper(page)
      await hoverStill(page.locator('[id="1-p1"] > .col.it a.cite[data-ref="13"]'))
      const preview = page.locator('.citation-preview')
      expect(await preview.innerText()).toContain('1997')
      await page.keyboard.press('Escape')
      await preview.waitFor({ state: 'detached' })
    })
  })

  it('opens at the top and says so when a link names a block that is not there', async () => {
    await withPage(async (page) => {
      // The last is no sound encoding of anything.
      for (const id of ['9.9-p9', '%E0%A4%A']) {
        await openPaper(page, `/#${id}`)
        expect(await page.locator('.resume').innerText()).toContain(id)
        expect(await page.evaluate(() => window.scrollY)).toBe(0)
      }
    })
  })

  it('greets a returning reader with the place, and goes there', async () => {
    await withPage(async (page) => {
      await openPaper(page)
      // Rows grow as they come near: a reader, too, scrolls until the place is there.
      const findPlace = () => page.evaluate(() => localStorage.getItem('a-fronte:place'))
      const scroll = async () => {
        await page.evaluate(() => document.getElementById('3.2.1-p2')?.scrollIntoView({ block: 'start', behavior: 'instant' }))
        await settled(page)
        return findPlace()
      }
      await expect.poll(scroll).toMatch(/^3\.2/)
      await openPaper(page)
      // At the top of the page no place is kept: it is the one left behind.
      const place = await findPlace()
      await page.locator('.resume button').first().click()
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(place)
    })
  })

  it('reads one piece at a time, and keeps the place', async () => {
    await withPage(async (page) => {
      await setPreferences(page, 'pace=piece')
      await openPaper(page, '/#3.1-encoder')
      const shown = page.locator('.page > .row:visible')
      const ids = () => shown.evaluateAll((rows) => rows.map((row) => row.id))
      await expect.poll(ids).toEqual(['h-3.1', '3.1-encoder'])
      await page.locator('.piece-bar button').nth(1).click()
      await expect.poll(ids).toEqual(['3.1-decoder'])
      expect(await page.locator('.piece-bar').innerText()).toContain('Puoi fermarti qui')
    })
  })

  it('searches both languages and goes to what it finds', async () => {
    await withPage(async (page) => {
      await openPaper(page)
      await page.locator('[data-panel="search"]').click()
      await page.locator('dialog input').fill('senza riscalamento')
      const hit = page.locator('.found a').first()
      await hit.waitFor()
      expect(await hit.getAttribute('href')).toBe('#3.2.1-p4')
      await page.keyboard.press('Escape')
      await page.locator('dialog').waitFor({ state: 'detached' })
      await page.locator('[data-panel="search"]').click()
      await page.locator('dialog input').fill('zzz.*')
      await page.locator('dialog [role="status"]', { hasText: 'zzz.*' }).waitFor()
    })
  })

  it('keeps theme and size from the first HTML on', async () => {
    await withPage(async (page) => {
      await openPaper(page)
      await page.locator('[popovertarget="view"]').click()
      await page.locator('#view label', { hasText: 'seppia' }).click()
      await page.locator('#view label', { hasText: '20 punti' }).click()
      const html = async () => (await page.request.get('/')).text()
      await expect.poll(html).toMatch(/<html[^>]*data-theme="sepia"[^>]*--points:20/)
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toMatch(/^26\.6/)
    })
  })

  it('answers in English one click away, at the same place', async () => {
    await withPage(async (page) => {
      await openPaper(page, '/#3.3-p1')
      await page.locator('[id="3.3-p1"]').focus()
      await page.locator('[data-language]').click()
      await page.waitForURL('**/en#3.3-p1')
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
    })
  })
})
