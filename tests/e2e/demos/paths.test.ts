import { describe, expect, it } from 'vitest'
import { withPage } from '../../setup/e2e'

describe.each([
  { locale: 'it', path: '/cammino', journey: '/viaggio', next: 'Passo seguente', all: 'Tutti i passi' },
  { locale: 'en', path: '/en/path', journey: '/en/journey', next: 'Next step', all: 'All steps' },
])('the guided ways, in $locale', ({ path, journey, next, all }) => {
  it('lead through six screens, each of which runs its formulas in place', async () => {
    await withPage(async (page) => {
      await page.goto(path)
      for (let step = 1; step <= 6; step++) {
        expect(await page.locator('.path-count').innerText()).toContain(`${step}`)
        expect(await page.locator('.katex-error').count()).toBe(0)
        const run = page.locator('.path-run').first()
        const id = await run.getAttribute('data-run')
        await run.click()
        await page.locator(`[data-demo="${id}"] .demo-claims tbody tr`).first().waitFor()
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `step ${step}`).toBe(0)
        if (step === 6) break
        // The demo above is still being drawn, and would move the link from under a pointer.
        await page.getByRole('link', { name: next }).press('Enter')
        await page.waitForURL(`**${path}/${step + 1}`)
      }
    })
  })

  it('follow one word through the whole figure', async () => {
    await withPage(async (page) => {
      await page.goto(journey)
      const demo = page.locator('[data-demo="R00"]')
      await demo.locator('.demo-claims tbody tr').first().waitFor()
      await demo.getByRole('button', { name: all }).click()
      await expect.poll(() => demo.locator('.demo-step').count()).toBe(9)
      const weights = demo.locator('.demo-matrix[data-part="enc"]').first()
      await weights.locator('tbody td').nth(1).press('ArrowDown')
      await expect.poll(() => weights.locator('.demo-cell-sum').textContent()).toContain('e^')
      expect(await demo.locator('.demo-claims [data-verdict="fails"]').count()).toBe(0)
    })
  })
})
