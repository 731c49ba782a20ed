import { describe, expect, it } from 'vitest'
import { withPage } from '../../setup/e2e'
import { openPaper, setPreferences } from '../page/open-paper'

describe('the plain retelling', () => {
  it('is not in the page until it is asked for', async () => {
    await withPage(async (page) => {
      await openPaper(page)
      expect(await page.locator('.retold').count()).toBe(0)
    })
  })

  it.each(['/', '/en'])('stands below the translation, from %s', async (path) => {
    await withPage(async (page) => {
      await setPreferences(page, 'retelling=below')
      await openPaper(page, path)
      expect(await page.locator('.col.it > .retold').count()).toBe(79)
      const texts = page.locator('[id="1-p2"] > .col.it > .text')
      const [translation, retold] = await texts.evaluateAll((all) => all.map((text) => text.getBoundingClientRect().toJSON() as DOMRect))
      expect(translation!.bottom).toBeLessThanOrEqual(retold!.top)
    })
  })

  it('stands in place of the translation, and headings stay', async () => {
    await withPage(async (page) => {
      await setPreferences(page, 'retelling=instead')
      await openPaper(page)
      expect(await page.locator('.col.it:has(> .retold) > .text:not(.retold):visible').count()).toBe(0)
      expect(await page.locator('[id="1-p2"] .retold').isVisible()).toBe(true)
      expect(await page.locator('[id="h-1"] > .col.it > .text').isVisible()).toBe(true)
    })
  })

  it('lights, from every retold sentence, the sentences it stands for in both texts, and leaves none unclaimed', async () => {
    await withPage(async (page) => {
      await setPreferences(page, 'retelling=below')
      await openPaper(page)
      const { sentences, wrong } = await page.evaluate(() => {
        const numbers = (all: Iterable<Element>) =>
          [...new Set(Array.from(all, (each) => each.getAttribute('data-s')?.split(' ') ?? []).flat())].sort().join(' ')
        const wrong: string[] = []
        const retold = [...document.querySelectorAll('.retold .s')]
        for (const sentence of retold) {
          const row = sentence.closest('.row')!
          sentence.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }))
          const own = sentence.getAttribute('data-s')!.split(' ')
          for (const column of ['en', 'it']) {
            const lit = numbers(row.querySelectorAll(`.col.${column} .text:not(.retold) .s.lit`)).split(' ')
            if (!own.every((number) => lit.includes(number))) wrong.push(`${row.id} ${own.join(' ')}: ${column} lights ${lit.join(' ')}`)
          }
        }
        for (const row of document.querySelectorAll('.row:has(.retold)')) {
          const told = numbers(row.querySelectorAll('.retold .s'))
          const there = numbers(row.querySelectorAll('.col.it .text:not(.retold) .s'))
          if (told !== there) wrong.push(`${row.id}: told ${told} of ${there}`)
        }
        return { sentences: retold.length, wrong }
      })
      expect(sentences).toBeGreaterThan(200)
      expect(wrong).toEqual([])
    })
  })
})
