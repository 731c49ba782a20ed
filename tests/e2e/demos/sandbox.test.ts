import { describe, expect, it } from 'vitest'
import { servedEdition, withPage } from '../../setup/e2e'
import { openDemo } from './open-demo'

describe('code that readers change', () => {
  it.each(['R01', 'R13'])('%s shows its source, runs it again with the same numbers, and says what a change does', async (id) => {
    await withPage(async (page) => {
      const demo = await openDemo(page, id)
      await demo.getByRole('button', { name: 'Mostra il codice' }).click()
      const code = demo.locator('textarea.demo-source')
      const source = await code.inputValue()
      expect(source).toContain('export const')
      const run = demo.getByRole('button', { name: 'Esegui' })
      await run.click()
      const results = demo.locator('.demo-code table tbody tr')
      await results.first().waitFor()
      for (const gap of await results.locator('td:last-child').allTextContents()) expect(gap).toMatch(/^0$|·10⁻(?:[⁶⁷⁸⁹]|¹.)/)
      await code.fill('const broken = (')
      await run.click()
      await demo.locator('.demo-code .demo-problem', { hasText: 'si è fermato' }).waitFor()
      await demo.getByRole('button', { name: 'Rimetti l’originale' }).click()
      expect(await code.inputValue()).toBe(source)
    })
  })

  it('is stopped when it loops for ever, and can neither reach the network nor the page', async () => {
    await withPage(
      async (page) => {
        const demo = await openDemo(page, 'R13')
        await demo.getByRole('button', { name: 'Mostra il codice' }).click()
        const code = demo.locator('textarea.demo-source')
        const run = demo.getByRole('button', { name: 'Esegui' })
        const told = demo.locator('.demo-code .demo-problem')
        await code.fill('const positionalWaves = () => { for (;;); }')
        await run.click()
        await told.filter({ hasText: 'fermato dopo 5 secondi' }).waitFor()
        // Each would answer at once if it were let through, and the message would say so.
        await code.fill("const positionalWaves = () => { throw new Error('reached ' + (1 + 1)) }")
        await run.click()
        await told.filter({ hasText: 'reached 2' }).waitFor()
        const { baseUrl } = servedEdition()
        for (const attempt of [
          `(() => { const ask = new XMLHttpRequest(); ask.open('GET', '${baseUrl}/api/health', false); ask.send(); return ask.status })()`,
          `importScripts('${baseUrl}/vendor/tfjs/tf.min.js')`,
          'document.cookie',
          'parent.location',
          "indexedDB.open('x')",
        ]) {
          await code.fill(`const positionalWaves = () => { const answer = ${attempt}; throw new Error('reached ' + answer) }`)
          await run.click()
          await demo.locator('.demo-code [role="status"]', { hasText: 'In esecuzione' }).waitFor({ state: 'detached' })
          await told.filter({ hasText: 'si è fermato' }).waitFor()
          expect(await told.innerText(), attempt).not.toContain('reached')
        }
        const frame = await page.request.get('/api/sandbox')
        expect(frame.headers()['content-security-policy']).toMatch(/sandbox allow-scripts.*default-src 'none'/)
        const own = await page.request.get('/')
        expect(own.headers()['content-security-policy']).not.toContain("'unsafe-eval'")
      },
      { expectedErrors: /Content Security Policy|violates|Refused|ERR_|Failed to (load|fetch)|CORS|blocked/i },
    )
  })
})
