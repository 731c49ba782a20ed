import { expect, it } from 'vitest'
import { withPage } from '../../setup/e2e'
import { violations } from '../page/violations'

it('the machine is measured where it stands, and only when asked', async () => {
  await withPage(
    async (page) => {
      const loaded: string[] = []
      page.on('request', (request) => loaded.push(request.url()))
      await page.goto('/en/machine', { waitUntil: 'networkidle' })
      expect(loaded.filter((url) => /tfjs/.test(url))).toEqual([])
      const sections = page.locator('.workshop > section')
      const measure = async (section: number, choices: Readonly<Record<string, string>>) => {
        const own = sections.nth(section)
        for (const [name, value] of Object.entries(choices)) await own.locator(`select[name="${name}"]`).selectOption(value)
        await own.getByRole('button', { name: 'Measure', exact: true }).first().press('Enter')
        await own.getByText('Measured.').waitFor()
        return own
      }
      const products = await measure(0, { n: '64' })
      await expect.poll(() => products.locator('tbody tr').count()).toBe(6)
      expect(loaded.some((url) => /tfjs-wasm/.test(url))).toBe(true)

      const layers = await measure(1, { d: '16', most: '256' })
      await expect.poll(() => layers.locator('.demo-curve').count()).toBe(3)
      expect(await layers.locator('table:has-text("Beside Table 1") tbody strong').allInnerTexts()).toHaveLength(3)

      const memory = await measure(2, { n: '256', d: '16', block: '32' })
      const errors = await memory.locator('table:has-text("all scores at once") tbody tr td:last-child').allInnerTexts()
      for (const error of errors) expect(error).toMatch(/·10⁻[⁶⁷⁸⁹]$/)

      const bits = await measure(3, { dModel: '64', dK: '8' })
      await bits.getByText('With 8 bits and one step a row').waitFor()

      // The translator itself, with all its weights in fewer and fewer bits.
      await sections.nth(3).getByRole('button', { name: 'Measure', exact: true }).last().press('Enter')
      const small = sections.nth(3).getByRole('table', { name: /unseen sentences/ }).locator('tbody tr')
      await expect.poll(() => small.count()).toBe(13)
      const exact = (await small.locator('td:nth-child(4)').allInnerTexts()).map(Number.parseFloat)
      expect(exact[2]).toBe(exact[0])
      expect(exact.at(-1)).toBeLessThan(10)

      // What runs can be stopped, and the page is as it was before.
      await sections.nth(0).locator('select[name="n"]').selectOption('1024')
      await sections.nth(0).getByRole('button', { name: 'Measure', exact: true }).click()
      await sections.nth(0).getByRole('button', { name: 'Stop', exact: true }).click()
      await sections.nth(0).getByRole('button', { name: 'Measure', exact: true }).waitFor()

      expect(await violations(page)).toEqual([])
      await page.setViewportSize({ width: 390, height: 844 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
      await page.emulateMedia({ media: 'print' })
      expect(await layers.getByRole('table').first().isVisible()).toBe(true)
    },
    { viewport: { width: 1280, height: 900 } },
  )
})
