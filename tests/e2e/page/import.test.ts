import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { withPage } from '../../setup/e2e'
import { getPaperPdf } from '../../setup/paper-pdf'
import { openPaper } from './open-paper'

/** Opens the import by dropping a file on the page, as a reader would. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, base64]) => {
      const data = Uint8Array.from(atob(base64!), (letter) => letter.charCodeAt(0))
      const dropped = new DataTransfer()
      dropped.items.add(new File([data], fileName!, { type: 'application/pdf' }))
      return dropped
    },
    [name, bytes.toString('base64')],
  )
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}

describe('bringing a PDF in', () => {
  it.each([
    ['lista-della-spesa.pdf', Buffer.from('latte, uova, pane'), 'non è un PDF'],
    ['rotto.pdf', Buffer.from('%PDF-1.7\n1 0 obj\n<< >>'), 'PDF'],
  ])('refuses %s in one sentence and leaves the page as it was', async (name, bytes, says) => {
    await withPage(async (page) => {
      await openPaper(page)
      const before = await page.locator('#abstract-1 .col.en').textContent()
      await drop(page, name, bytes)
      const status = page.locator('dialog [role="status"]')
      await status.filter({ hasText: 'come prima' }).waitFor()
      expect(await status.innerText()).toContain(says)
      await openPaper(page)
      expect(await page.locator('#abstract-1 .col.en').textContent()).toBe(before)
    })
  })

  it('imports the paper with a word on each step, and shows it; what only looks like it is refused', async () => {
    const { bytes, file } = await getPaperPdf()
    await withPage(async (page) => {
      await openPaper(page)
      await drop(page, 'articolo.pdf', Buffer.from(bytes))
      const status = page.locator('dialog [role="status"]')
      if (file === null) return status.filter({ hasText: 'scegli quell’articolo' }).waitFor()
      await status.filter({ hasText: 'Fatto' }).waitFor()
      expect(await status.innerText()).toMatch(/riconosciuti (\d+) brani su \1/)
      const shown = page.waitForEvent('load')
      await page.locator('dialog').getByRole('button', { name: 'Mostra l’originale' }).click()
      await shown
      await page.locator('.page.ready').waitFor()
      expect(await page.locator('.strip').innerText()).toContain('PDF')
    })
  })

  it('is never asked of another site: a foreign Origin is refused', async () => {
    await withPage(async (page) => {
      const answer = await page.request.post('/api/original', {
        headers: { Origin: 'https://elsewhere.example', 'Content-Type': 'application/pdf' },
        data: Buffer.from('%PDF-1.7'),
      })
      expect(answer.status()).toBe(403)
    })
  })
})
