import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { FORMULAS } from '@/lib/domain/formulas/registry'
import { LOCALES, type Locale } from '@/lib/domain/locale'
import { DEMO_STRINGS } from '@/lib/i18n/demo-strings'
import { withPage } from '../../setup/e2e'
import { openPaper } from '../page/open-paper'
import { openHere } from './open-demo'

/** Beside the one chosen by itself, which is wasm where there is no graphics card. Node's tests try wasm and cpu at more states. */
const BACKEND: Record<Locale, string> = { it: 'webgl', en: 'cpu' }

describe.each(LOCALES)('every formula, in %s', (locale) => {
  it('is announced beside its blocks, opens at home and computes, on two backends', async () => {
    await withPage(
      async (page) => {
        await openPaper(page, locale === 'it' ? '/' : '/en')
        expect(await announced(page)).toEqual(FORMULAS.flatMap(({ id, blocks }) => blocks.map((block) => `${id} ${block}`)).sort())
        for (const { id, blocks, kind } of FORMULAS) {
          const demo = await openHere(page, id)
          expect(await look(demo), id).toEqual({ lang: locale, row: blocks[0], fails: 0, broken: 0, faces: 3 })
          for (const backend of kind === 'tensor' ? ['auto', BACKEND[locale]] : []) {
            expect(await errorOn(demo, backend, locale), `${id} on ${backend}`).toBeLessThanOrEqual(1e-5)
          }
          await demo.locator('.demo-close').click()
          await demo.waitFor({ state: 'detached' })
        }
      },
      // Chromium warns that reading back from its software renderer is slow; here nothing else is to be had.
      { expectedErrors: /GPU stall|GL Driver Message|software WebGL|WebGL/i },
    )
    // Against hanging only, as everywhere: this is a hundred demos on a machine that may be busy.
  }, 600_000)
})

/** Every announcement in the margins: formula and block. */
async function announced(page: Page): Promise<string[]> {
  const found = await page.locator('.announce[data-run]').evaluateAll((buttons) =>
    buttons.map((button) => `${button.getAttribute('data-run')} ${button.closest('.row')?.id}`),
  )
  return found.sort()
}

/** One look at an open demo: where it stands and what could be wrong with it. */
async function look(demo: Locator) {
  return demo.evaluate((element) => ({
    lang: element.getAttribute('lang'),
    row: element.closest('.row')?.id,
    fails: element.querySelectorAll('.demo-claims [data-verdict="fails"]').length,
    broken: element.querySelectorAll('.katex-error').length,
    faces: element.querySelectorAll('.demo-face').length,
  }))
}

/** The largest error that the demo tells on a backend, once it has compared its numbers with the reference. */
async function errorOn(demo: Locator, backend: string, locale: Locale): Promise<number> {
  const strings = DEMO_STRINGS[locale]
  const told = demo.locator('.demo-provenance')
  if (backend !== 'auto') {
    await demo.locator('select[name="backend"]').selectOption(backend)
    await told.filter({ hasText: start(strings.computedTensor).replace('{backend}', backend) }).waitFor()
  }
  const status = told.locator('[role="status"]').filter({ hasText: start(strings.errorAgainst) })
  return errorIn(await status.innerText(), locale)
}

/** A string of the interface up to its first number. */
const start = (text: string) => text.split(/\{(?!backend)/)[0]!.trim()

/** The figure in “Errore massimo …: 2,7·10⁻⁷.” */
function errorIn(text: string, locale: Locale): number {
  const [, mantissa = '', exponent = ''] = /: (\d+(?:[.,]\d+)?)(?:·10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?\.?$/.exec(text.trim()) ?? []
  const power = [...exponent].map((sign) => (sign === '⁻' ? '-' : String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)))).join('')
  return mantissa === '' ? NaN : Number(locale === 'it' ? mantissa.replace(',', '.') : mantissa) * 10 ** Number(power || 0)
}
