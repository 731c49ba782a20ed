import { expect, it } from 'vitest'
import { withPage } from '../../setup/e2e'
import { violations } from '../page/violations'

it('a text becomes tokens, numbers and rows, and a sentence is chosen from what was counted', async () => {
  await withPage(
    async (page) => {
      await page.goto('/pezzi')
      const text = page.locator('textarea')
      const learn = page.getByRole('button', { name: 'Impara le fusioni' })
      const sample = await text.inputValue()

      // Too much is refused in words, and is still there.
      await text.evaluate((area: HTMLTextAreaElement) => (area.value = 'a b '.repeat(6_250)))
      await learn.click()
      await page.getByText('Il testo ha 25.000 caratteri').waitFor()
      expect(await text.evaluate((area: HTMLTextAreaElement) => area.value.length)).toBe(25_000)
      await text.fill(' ')
      await learn.click()
      await page.getByText('non c’è nessun testo').waitFor()
      await text.fill('Abc.')
      await learn.click()
      await page.getByText('non c’è nulla da fondere').waitFor()

      await text.fill(sample)
      await learn.click()
      const status = page.locator('.merges-status')
      await status.filter({ hasText: /Fusioni fatte: (\d+) di \1\./ }).waitFor()
      await page.getByRole('button', { name: 'Da capo' }).click()
      await page.getByRole('button', { name: 'Una fusione', exact: true }).click()
      await status.filter({ hasText: /Fusioni fatte: 1 di \d+\. Vocabolario: 258 token/ }).waitFor()
      await expect.poll(() => page.locator('.token-lit').count()).toBeGreaterThan(1)
      await page.getByRole('slider', { name: 'Fusioni fatte' }).press('End')

      await page.getByRole('textbox', { name: 'Frase', exact: true }).fill('Perché no? 👩🏽‍🚀')
      await page.getByText('si riottiene la frase, segno per segno').waitFor()
      await page.getByRole('button', { name: /^token F0, numero 240/ }).first().click()
      await page.getByText('Il token «F0» ha il numero 240').waitFor()

      const decoding = page.locator('section').last()
      // What is shown belongs to the choices that stand beside it.
      const decoded = () => expect.poll(() => decoding.getAttribute('aria-busy')).toBe('false')
      await decoded()
      await page.locator('.token-fates [data-fate="chosen"]').waitFor()
      const greedy = await decoding.locator('.token-choice').innerText()
      await page.getByLabel('Modo di scegliere').selectOption('beam')
      await page.getByLabel('Ampiezza del beam').first().fill('1')
      await decoded()
      const best = decoding.locator('.token-run')
      await best.filter({ hasText: '⟂' }).waitFor()
      expect((await best.innerText()).replace(/\s/g, '')).toContain(greedy.replace(/\d+|\s/g, ''))
      await page.getByLabel('Modo di scegliere').selectOption('drawing')
      await page.getByLabel('Top-p').first().fill('0,5')
      await page.getByText('fuori per top-p').first().waitFor()
      await page.getByText(/Numero estratto, fra 0 e 1: 0,\d+/).waitFor()

      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
      expect(await violations(page)).toEqual([])
    },
    { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' },
  )
})
