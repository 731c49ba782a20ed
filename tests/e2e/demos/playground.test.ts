import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { withPage } from '../../setup/e2e'
import { violations } from '../page/violations'

/** Small enough to learn something in seconds on a busy machine. */
async function pickSmall(page: Page, names: { steps: string; all: string }): Promise<void> {
  await page.getByText(names.all).click()
  for (const [name, value] of [['width', '16'], ['inner', '16'], ['heads', '2'], ['rows', '16'], ['warmup', '30'], ['steps', names.steps]] as const) {
    await page.locator(`input[name=${name}]`).fill(value)
  }
}

/** The rows of the table behind the curves of the loss: step, loss on unseen sentences. */
async function lossTable(page: Page): Promise<string[][]> {
  return page.locator('.pg-plot').first().locator('tbody tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')))
}

const lossAt = (rows: readonly string[][], row: number) => Number(rows.at(row)![1]!.replace(',', '.'))

it('a model learns to copy, is taken back and learns the same again, and shows what is inside', async () => {
  await withPage(
    async (page) => {
      const loaded: string[] = []
      page.on('request', (request) => loaded.push(request.url()))
      await page.goto('/palestra')
      await page.locator('select[name=task] option').first().waitFor({ state: 'attached' })
      expect(loaded.filter((url) => /wasm/.test(url))).toEqual([])

      // What makes no model is refused in words, and nothing typed is lost.
      await pickSmall(page, { all: 'Ogni misura e ogni impostazione', steps: '60' })
      const start = page.getByRole('button', { name: 'Avvia', exact: true })
      await page.locator('input[name=heads]').fill('3')
      await page.getByText('16 non si divide fra 3 teste').waitFor()
      expect(await start.isDisabled()).toBe(true)
      await page.locator('input[name=heads]').fill('2')
      await expect.poll(() => start.isEnabled()).toBe(true)
      await start.press('Enter')

      await page.locator('[data-phase=ended]').waitFor({ timeout: 120_000 })
      await page.getByText('Fermo al passo 60').waitFor()
      const steps = async () => (await lossTable(page)).map(([step]) => step)
      await expect.poll(steps).toEqual(['0', '10', '20', '30', '40', '50', '60'])
      const rows = await lossTable(page)
      expect(lossAt(rows, -1)).toBeLessThan(lossAt(rows, 0) - 0.2)

      // Back to step 20 by keyboard, then one step, then on to the end: the same numbers.
      await page.getByRole('slider', { name: 'Torna al passo' }).focus()
      await page.keyboard.press('Home')
      await page.keyboard.press('ArrowRight')
      await page.getByRole('button', { name: 'Riavvolgi: passo 20' }).press('Enter')
      await page.locator('[data-phase=paused]').waitFor()
      await expect.poll(() => lossTable(page)).toEqual(rows.slice(0, 3))
      await page.getByRole('button', { name: 'Un passo' }).click()
      await page.getByText('passo 21 di 60').waitFor()
      await page.getByRole('button', { name: 'Riprendi', exact: true }).click()
      await page.locator('[data-phase=ended]').waitFor({ timeout: 120_000 })
      await expect.poll(async () => (await lossTable(page)).filter(([step]) => step !== '21')).toEqual(rows)
      const again = await lossTable(page)

      // Every head, a head's numbers, a sentence of the reader's own and one that is refused.
      await expect.poll(() => page.locator('.pg-heads svg').count()).toBe(2)
      await page.getByRole('button', { name: 'testa 2', exact: true }).click()
      await page.locator('.pg-part .demo-matrix [role=grid]').waitFor()
      const own = page.getByLabel('Una frase tua')
      await own.fill('a b z')
      await own.press('Enter')
      await page.getByText('Il modello non conosce «z»').waitFor()
      expect(await own.inputValue()).toBe('a b z')
      await own.fill('abba')
      await own.press('Enter')
      await page.getByText('L’encoder legge: a b b a ■').waitFor()
      await expect.poll(() => page.locator('canvas[role=img]').count()).toBe(9)
      await expect.poll(() => page.locator('.pg-stack .pg-pad').count()).toBeGreaterThan(0)

      await page.getByRole('button', { name: /^Prova: 40 passi/ }).click()
      const changes = page.locator('.pg-changes tbody tr')
      await changes.first().waitFor({ timeout: 120_000 })
      await expect.poll(() => changes.evaluateAll((all) => all.map((row) => row.lastElementChild!.textContent))).toEqual(Array(7).fill('0 %'))

      // A checkpoint of another size changes nothing.
      const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Salva il checkpoint' }).click()])
      const file = join(mkdtempSync(join(tmpdir(), 'a-fronte-checkpoint-')), saved.suggestedFilename())
      await saved.saveAs(file)
      await page.getByRole('button', { name: 'media', exact: true }).click()
      await page.locator('input[name=checkpoint]').setInputFiles(file)
      await page.getByText('Il checkpoint è di un altro modello').waitFor()
      rmSync(dirname(file), { recursive: true })
      expect(await lossTable(page)).toEqual(again)

      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
      expect(await violations(page)).toEqual([])
    },
    { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce', acceptDownloads: true },
  )
})

it('two settings learn side by side, in English', async () => {
  await withPage(async (page) => {
    await page.goto('/en/playground')
    await pickSmall(page, { all: 'Every size and every setting', steps: '12' })
    await page.locator('select[name=contrast]').selectOption('norm')
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await page.locator('[data-phase=ended]').waitFor({ timeout: 120_000 })
    await expect.poll(() => page.locator('.pg-legend').innerText()).toMatch(/after, as in the paper\s+before, as in most code/)
    await expect.poll(() => page.locator('.pg-heads').count()).toBe(2)
    expect(await violations(page)).toEqual([])
  })
})
