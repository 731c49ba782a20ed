import { describe, expect, it } from 'vitest'
import { withPage } from '../../setup/e2e'
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
        const asked: string[] = []
        page.on('request', (request) => asked.push(request.url()))
        for (const attempt of ["await fetch('/api/health')", "importScripts(location.origin + '/vendor/tfjs/tf.min.js')", "new XMLHttpRequest().open('GET', 'https://example.org')", 'document.cookie', 'indexedDB.open("x")']) {
          await code.fill(`const positionalWaves = (tf, x) => { throw new Error('reached ' + String(${attempt.replace('await ', '')})) }`)
          await run.click()
          await told.filter({ hasText: 'si è fermato' }).waitFor()
        }
        await page.waitForTimeout(300)
        expect(asked.filter((url) => !url.startsWith('blob:') && !url.endsWith('/vendor/tfjs/tf.min.js'))).toEqual([])
        const frame = await page.request.get('/api/sandbox')
        expect(frame.headers()['content-security-policy']).toMatch(/sandbox allow-scripts.*default-src 'none'/)
        const own = await page.request.get('/')
        expect(own.headers()['content-security-policy']).not.toContain("'unsafe-eval'")
      },
      { expectedErrors: /Content Security Policy|violates|Refused|ERR_|Failed to (load|fetch)|CORS|blocked/i },
    )
  })
})
