import { describe, expect, it } from 'vitest'
import { withPage } from '../../setup/e2e'
import { openPaper } from '../page/open-paper'
import { hoverStill } from '../page/stand-still'
import { openDemo } from './open-demo'

describe('attention, opened at its equation', () => {
  it('recomputes when the sentence changes, and keeps the last good state when it cannot', async () => {
    await withPage(async (page) => {
      const demo = await openDemo(page, 'R01')
      const sentence = demo.getByLabel('Frase')
      await sentence.fill('il topo dorme')
      await expect.poll(() => demo.locator('.demo-matrix').first().locator('tbody tr').count()).toBe(3)
      const problems = (text: string) => demo.locator('.demo-problem').filter({ hasText: text }).count()
      await sentence.fill('')
      await expect.poll(() => problems('almeno una parola')).toBe(1)
      await sentence.fill('parola '.repeat(10_000))
      await expect.poll(() => problems('al massimo 64 parole')).toBe(1)
      const width = demo.locator('input[name="dk"]').first()
      for (const bad of ['NaN', '1e308', '0', '2,5']) {
        await width.fill(bad)
        await expect.poll(() => problems('numero intero fra 1 e 64'), { message: bad }).toBe(1)
      }
      expect(await demo.locator('.demo-matrix').first().locator('tbody tr').count()).toBe(3)
    })
  })

  it('shows a cell’s sum to keyboard and pointer, and lights formula and matrices together', async () => {
    await withPage(async (page) => {
      const demo = await openDemo(page, 'R01')
      const on = demo.getByRole('button', { name: 'Avanti' }).first()
      await on.focus()
      for (let step = 2; step <= 7; step++) {
        await page.keyboard.press('Enter')
        await demo.getByText(`Passo ${step} di 7`).waitFor()
      }
      // There is no step left to go on to, and the focus is where it was.
      await expect.poll(() => on.getAttribute('aria-disabled')).toBe('true')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Avanti')
      await demo.getByRole('button', { name: 'Tutti i passi' }).first().press('Enter')
      const scores = demo.locator('.demo-matrix[data-part="scores"]')
      const cells = scores.locator('td[tabindex="0"]')
      await cells.first().focus()
      const sum = () => scores.locator('.demo-cell-sum').textContent()
      await expect.poll(sum).toContain('=')
      const before = await sum()
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowDown')
      await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLTableCellElement).cellIndex)).toBe(2)
      await expect.poll(sum).not.toBe(before)
      await hoverStill(scores)
      await expect.poll(() => demo.locator('.demo-face [data-part="scores"].demo-lit').count()).toBeGreaterThan(0)
      await demo.locator('.demo-parts button').first().focus()
      await expect.poll(() => demo.locator('.demo-lit-box').first().getAttribute('data-part')).toBe('Q')
    })
  })

  it('lets the upstream gradient be changed, checks it, and takes a step that lowers the loss', async () => {
    await withPage(async (page) => {
      const demo = await openDemo(page, 'R01')
      await demo.getByLabel('Mostra i gradienti').check()
      const upstream = demo.locator('.demo-matrix', { hasText: 'gradiente rispetto all’uscita' })
      await upstream.locator('tbody td').first().click()
      await upstream.getByRole('textbox').fill('3,5')
      await upstream.getByRole('button', { name: 'Cambia' }).click()
      await expect.poll(() => upstream.locator('tbody td').first().textContent()).toBe('3,50')
      await demo.getByLabel('Mostra come impara').check()
      await demo.locator('tr', { hasText: 'abbassa la perdita' }).locator('strong', { hasText: 'vale' }).waitFor()
      await demo.getByRole('button', { name: 'Verifica con le differenze finite' }).click()
      const rows = demo.locator('table', { hasText: 'differenze finite' }).locator('tbody tr')
      await expect.poll(() => rows.count()).toBe(8)
      for (const text of await rows.locator('td').allTextContents()) expect(text).toMatch(/^0$|·10⁻(?:[⁶⁷⁸⁹]|¹.)/)
    })
  })

  it('comes back from its link, in either language, and says when the link is broken', async () => {
    await withPage(async (page) => {
      const demo = await openDemo(page, 'R01')
      await demo.getByLabel('Frase').fill('il topo dorme')
      await expect.poll(() => demo.locator('.demo-matrix').first().locator('tbody tr').count()).toBe(3)
      const query = await demo.locator('.demo-link a').getAttribute('href')
      await openPaper(page, `/en${query}`)
      const again = page.locator('[data-demo="R01"]')
      await expect.poll(() => again.getByLabel('Sentence').inputValue()).toBe('il topo dorme')
      await openPaper(page, '/?demo=R01&s=v1.rovinato')
      await page.locator('[data-demo="R01"] .demo-problem', { hasText: 'rovinato' }).first().waitFor()
    })
  })

  it('closes at Escape and gives the focus back to its row', async () => {
    await withPage(async (page) => {
      const demo = await openDemo(page, 'R01')
      await demo.getByLabel('Frase').focus()
      await page.keyboard.press('Escape')
      await demo.waitFor({ state: 'detached' })
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('eq-1-attention')
    })
  })
})
