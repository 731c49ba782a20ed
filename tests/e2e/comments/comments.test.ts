import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { withPage } from '../../setup/e2e'
import { openPaper, setPreferences } from '../page/open-paper'
import { hoverStill } from '../page/stand-still'
import { violations } from '../page/violations'
import { lettersOf, printedLetters } from './printed-letters'

const BLOCK = '1-p2'
const row = (page: Page) => page.locator(`[id="${BLOCK}"]`)
const comment = (page: Page) => row(page).locator('.comment:not(.states)')

/** The beginning of the comment on the block, in letters only. */
async function commentLetters(page: Page, locale: string): Promise<string> {
  const { html } = (await (await page.request.get(`/api/comments/${locale}/${BLOCK}`)).json()) as { html: string }
  const words = html.replace(/<span class="katex.*/s, '').replace(/<[^>]*>/g, '')
  expect(lettersOf(words).length).toBeGreaterThan(30)
  return lettersOf(words).slice(0, 40)
}

describe.each([['/', 'it', 'commento'], ['/en', 'en', 'comment']] as const)('comments, from %s', (path, locale, word) => {
  it('are not in the first document, but for the blocks that have one', async () => {
    await withPage(async (page) => {
      const html = await (await page.request.get(path)).text()
      expect(lettersOf(html)).not.toContain(await commentLetters(page, locale))
      expect(html.match(/ data-commented="true"/g)).toHaveLength(93)
    })
  })

  it('open by pointer and close again', async () => {
    await withPage(async (page) => {
      await openPaper(page, `${path}#${BLOCK}`)
      await hoverStill(row(page))
      await row(page).getByRole('button', { name: word, exact: true }).click()
      await comment(page).locator('p').first().waitFor()
      expect(lettersOf(await comment(page).innerText())).toContain(await commentLetters(page, locale))
      expect(await comment(page).getAttribute('lang')).toBe(locale)
      await comment(page).locator('button').click()
      await comment(page).waitFor({ state: 'detached' })
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(BLOCK)
    })
  })

  it('open and close with c', async () => {
    await withPage(async (page) => {
      await openPaper(page, path)
      await row(page).focus()
      await page.keyboard.press('c')
      await comment(page).locator('p').first().waitFor()
      await page.keyboard.press('c')
      await comment(page).waitFor({ state: 'detached' })
    })
  })

  it('come by themselves with each piece read', async () => {
    await withPage(async (page) => {
      await setPreferences(page, 'pace=piece')
      await openPaper(page, `${path}#${BLOCK}`)
      await comment(page).locator('p').first().waitFor()
      await page.locator('.piece-bar button').nth(1).click()
      await page.locator('[id="1-p3"] .comment p').first().waitFor()
      await comment(page).waitFor({ state: 'detached' })
    })
  })

  it('stand on paper when open, and do not when closed', async () => {
    await withPage(async (page) => {
      await openPaper(page, path)
      const letters = await commentLetters(page, locale)
      expect(await printedLetters(page)).not.toContain(letters)
      await row(page).focus()
      await page.keyboard.press('c')
      await comment(page).locator('p').first().waitFor()
      expect(await printedLetters(page)).toContain(letters)
    })
  })
})

describe('beside the text', () => {
  it.each([390, 1440])('axe finds nothing with a comment and the state of the text open, at %i px', async (width) => {
    await withPage(
      async (page) => {
        await openPaper(page)
        await row(page).focus()
        await page.keyboard.press('c')
        await comment(page).locator('p').first().waitFor()
        await row(page).getByRole('button', { name: 'stato del testo' }).click()
        await row(page).locator('.states li').first().waitFor()
        expect(await violations(page)).toEqual([])
      },
      { viewport: { width, height: 900 } },
    )
  })

  it('the state of the text has a line for each sentence of the translation', async () => {
    await withPage(async (page) => {
      await openPaper(page)
      await hoverStill(row(page))
      await row(page).getByRole('button', { name: 'stato del testo' }).click()
      const lines = row(page).locator('.states li')
      await lines.first().waitFor()
      expect(await lines.count()).toBe(await row(page).locator('.col.it .text:not(.retold) .s').count())
      await page.keyboard.press('Escape')
      await row(page).locator('.states').waitFor({ state: 'detached' })
    })
  })

  it.each([['/note-del-traduttore', 'it'], ['/en/translator-notes', 'en']])('%s gathers the translator’s notes', async (path, locale) => {
    await withPage(async (page) => {
      await openPaper(page, locale === 'it' ? '/' : '/en')
      // By keyboard: the rows above still find their height when the foot of the page comes near.
      await page.locator(`.colophon a[href="${path}"]`).focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(`**${path}`)
      expect(await page.locator('section.entry').count()).toBe(50)
      expect(await violations(page)).toEqual([])
    })
  })
})
