import { describe, expect, it } from 'vitest'
import { FORMULAS } from '@/lib/domain/formulas/registry'
import { LOCALES } from '@/lib/domain/locale'
import { withPage } from '../../setup/e2e'
import { openPaper } from '../page/open-paper'
import { openHere } from './open-demo'

describe.each(LOCALES)('every formula, in %s', (locale) => {
  it('is announced beside its home block, opens there and computes', async () => {
    await withPage(async (page) => {
      await openPaper(page, locale === 'it' ? '/' : '/en')
      for (const { id, blocks, kind } of FORMULAS) {
        expect(await page.locator(`[id="${blocks[0]}"] [data-run="${id}"]`).count(), `${id} beside ${blocks[0]}`).toBe(1)
        const demo = await openHere(page, id)
        expect(await demo.getAttribute('lang')).toBe(locale)
        expect(await demo.locator('.demo-claims [data-verdict="fails"]').count(), id).toBe(0)
        expect(await demo.locator('.katex-error').count(), id).toBe(0)
        if (kind === 'tensor') {
          const told = demo.locator('.demo-provenance [role="status"]')
          await told.filter({ hasText: /\d/ }).waitFor()
          expect(await demo.locator('.demo-provenance strong').count(), `${id}: error above what is promised`).toBe(0)
        }
        await demo.locator('.demo-close').click()
        await demo.waitFor({ state: 'detached' })
      }
    })
  })
})
