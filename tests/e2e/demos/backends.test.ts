import { describe, expect, it } from 'vitest'
import { FORMULAS } from '@/lib/domain/formulas/registry'
import { withPage } from '../../setup/e2e'
import { openPaper } from '../page/open-paper'
import { openHere } from './open-demo'

const TENSORS = FORMULAS.filter(({ kind }) => kind === 'tensor')

describe('backends in a real browser', () => {
  it.each(['webgl', 'wasm', 'cpu'])('%s agrees with the reference in every tensor demo', async (backend) => {
    await withPage(
      async (page) => {
        await openPaper(page)
        for (const { id } of TENSORS) {
          const demo = await openHere(page, id)
          await demo.locator('select[name="backend"]').selectOption(backend)
          const told = demo.locator('.demo-provenance')
          await told.filter({ hasText: `con ${backend},` }).waitFor()
          const status = told.locator('[role="status"]')
          await status.filter({ hasText: 'Errore massimo' }).waitFor()
          expect(errorIn(await status.innerText()), `${id} on ${backend}`).toBeLessThanOrEqual(1e-5)
          await demo.locator('.demo-close').click()
        }
      },
      // Chromium warns that reading back from its software renderer is slow; here nothing else is to be had.
      { expectedErrors: /GPU stall|GL Driver Message|software WebGL|WebGL/i },
    )
  })

  it('falls back with a word of explanation', async () => {
    await withPage(async (page) => {
      await openPaper(page)
      const demo = await openHere(page, 'R14')
      await demo.locator('select[name="backend"]').selectOption('webgpu')
      await demo.locator('.demo-provenance', { hasText: 'Non quello chiesto: webgpu qui non c’è' }).waitFor()
      expect(await demo.locator('.demo-claims tbody tr').count()).toBe(2)
    }, { expectedErrors: /GPU stall|GL Driver Message|WebGL|WebGPU/i })
  })

  it('loads tfjs at the first run of a tensor demo only, and nothing of it before', async () => {
    await withPage(async (page) => {
      const asked: string[] = []
      page.on('request', (request) => asked.push(new URL(request.url()).pathname))
      await openPaper(page)
      expect(asked.filter((path) => /wasm|tfjs|worker/.test(path))).toEqual([])
      await openHere(page, 'R34')
      expect(asked.filter((path) => /wasm|tfjs|worker/.test(path))).toEqual([])
      await openHere(page, 'R01')
      expect(asked.some((path) => path.startsWith('/vendor/tfjs-wasm/'))).toBe(true)
    })
  })
})

/** The figure in "Errore massimo …: 2,7·10⁻⁷." as a number. */
function errorIn(text: string): number {
  const [, mantissa = '', exponent = ''] = /: (\d+(?:,\d+)?)(?:·10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?\.?$/.exec(text.trim()) ?? []
  const power = [...exponent].map((sign) => (sign === '⁻' ? '-' : String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)))).join('')
  return mantissa === '' ? NaN : Number(mantissa.replace(',', '.')) * 10 ** Number(power || 0)
}
