import { describe, expect, it } from 'vitest'
import { withPage } from '../../setup/e2e'
import { violations } from '../page/violations'

describe.each([
  { locale: 'it', path: '/traduttore', button: 'Traduci', refused: 'non conosce «zebra»', italianWords: 'Parole italiane: chi guarda', stage: 'Momento dell’addestramento', without: 'Togli una testa alla volta', heads: 'Teste di cui non si può fare a meno', figure: /Figura 3/ },
  { locale: 'en', path: '/en/translator', button: 'Translate', refused: 'does not know “zebra”', italianWords: 'Italian words: who looks', stage: 'Moment of the training', without: 'Take one head away at a time', heads: 'Heads that cannot be done without', figure: /Figure 3/ },
])('the translator, in $locale', ({ path, button, refused, italianWords, stage, figure, without, heads }) => {
  it('translates, names what it does not know, shows who looks at what by keyboard, and goes back to step 0', async () => {
    await withPage(async (page) => {
      await page.goto(path)
      const sentence = page.locator('.tr-sentence')
      await sentence.filter({ hasText: 'La gatta mangia il topo.' }).waitFor()
      // A level line has a box without height, which counts as hidden.
      await page.locator('.tr-lines line').first().waitFor({ state: 'attached' })
      await page.locator('.tr-roles tbody tr').first().waitFor()

      const field = page.getByRole('textbox')
      await field.fill('The zebra sleeps')
      await page.getByRole('button', { name: button, exact: true }).click()
      await page.getByRole('alert').filter({ hasText: refused }).waitFor()
      expect(await field.inputValue()).toBe('The zebra sleeps')
      expect(await sentence.innerText()).toBe('La gatta mangia il topo.')

      await field.fill('the white cats do not sle')
      await page.getByRole('button', { name: 'sleep', exact: true }).click()
      await page.keyboard.press('Enter')
      await sentence.filter({ hasText: 'Le gatte bianche non dormono.' }).waitFor()
      await page.locator('.tr-lines').getByText('bianche').waitFor()

      await page.getByRole('list', { name: italianWords }).getByRole('button').first().focus()
      await page.keyboard.press('ArrowDown')
      const table = page.getByRole('region', { name: /gatte/ })
      await expect.poll(() => table.locator('tbody tr').count()).toBe(8)
      const shares = (await table.locator('tbody tr').first().locator('td').allInnerTexts()).map(Number)
      expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100)).toBeLessThan(4)
      expect(await violations(page)).toEqual([])

      // Far too much is refused at once and stays.
      const long = 'the cat '.repeat(2_000)
      await field.fill(long)
      await page.getByRole('alert').filter({ hasText: /16[.,]000/ }).waitFor()
      expect(await field.inputValue()).toBe(long)

      await page.getByRole('button', { name: without }).press('Enter')
      const needed = page.getByRole('region', { name: heads }).locator('tbody tr')
      await expect.poll(() => needed.count()).toBe(7)
      expect(await needed.nth(1).locator('td').nth(2).innerText()).toBe('34 %')
      await page.setViewportSize({ width: 390, height: 844 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
      await page.setViewportSize({ width: 1280, height: 900 })

      await page.getByRole('button', { name: figure }).click()
      await sentence.filter({ hasText: /^Le ragazze che cantano/ }).waitFor()
      // What leads on belongs to the sentence only when it is whole.
      await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0)

      // Into a formula with the same sentence and head, through the training, and back.
      await page.locator('.tr-formulas a').first().click()
      const demo = page.locator('[data-demo=R01]')
      const provenance = demo.locator('.demo-provenance')
      await provenance.filter({ hasText: /(passo|step) 4000|checkpoint/ }).waitFor()
      expect(await demo.locator('input[name=english]').inputValue()).toBe('the girls who sing arrived yesterday')
      await demo.locator('.demo-matrix th').filter({ hasText: 'girls' }).first().waitFor()
      await demo.locator('input[name=moment]').focus()
      await page.keyboard.press('Home')
      await provenance.filter({ hasText: /(passo|step) 0 .*[67],\d\d|(passo|step) 0 .*[67]\.\d\d/ }).waitFor()
      await demo.locator('input[name=english]').fill('the zebra sleeps')
      await demo.getByText(/«zebra»|“zebra”/).waitFor()
      await demo.locator('.demo-matrix th').filter({ hasText: 'girls' }).first().waitFor()
      await demo.locator(`a[href^="${path}?s="]`).click()
      await page.waitForURL(({ pathname }) => pathname === path)
      await sentence.filter({ hasText: /./ }).waitFor()
      await expect.poll(() => field.inputValue()).toBe('The girls who sing arrived yesterday.')

      await page.getByLabel(stage, { exact: true }).focus()
      await page.keyboard.press('Home')
      await page.waitForFunction(() => /./.test(document.querySelector('.tr-written')?.textContent ?? '') && !/ragazze/.test(document.querySelector('.tr-sentence')?.textContent ?? '') && document.querySelector('[aria-busy="true"]') === null)
    })
  })
})
