import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { servedEdition, withPage } from '../../setup/e2e'
import { openPaper, setPreferences } from '../page/open-paper'
import { hoverStill } from '../page/stand-still'

const DISPLAY = '[id="eq-1-attention"]'
const card = (page: Page) => page.locator('section.formula[aria-busy="false"]')

async function openDisplay(page: Page, path = '/'): Promise<void> {
  await openPaper(page, `${path}#eq-1-attention`)
  await page.locator(`${DISPLAY} .f`).first().click()
  await card(page).locator('.spoken').waitFor()
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page: page as never })
    .include('section.formula')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return found.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}`))
}

describe('a formula in the page', () => {
  it.each([
    ['/', /^attenzione di qu, kappa, vu uguale a: soft max/, 'kappa trasposta'],
    ['/en', /^attention of Q, K, V equals: soft max/, 'K transpose'],
  ])('opens under the pointer, in %s: reading, source, parts', async (path, reading, transposed) => {
    await withPage(async (page) => {
      await openDisplay(page, path)
      const spoken = await card(page).locator('.spoken').innerText()
      expect(spoken).toMatch(reading)
      expect(spoken).toContain(transposed)
      const source = await page.locator(`${DISPLAY} .both .f`).getAttribute('data-tex')
      expect(await card(page).locator('code').innerText()).toBe(source)
      const entries = await card(page).locator('.formula-parts a').evaluateAll((links) => links.map((link) => link.getAttribute('data-term')))
      expect(entries).toEqual(expect.arrayContaining(['softmax', 'q-matrix', 'transpose', 'k-matrix', 'sqrt-d-k', 'd-k', 'v-matrix']))
      const glossary = path === '/' ? '/glossario' : '/en/glossary'
      expect(await card(page).locator('.formula-parts a').first().getAttribute('href')).toBe(`${glossary}#${entries[0]}`)
    })
  })

  it('lights a drawn part from its line, and its line from the drawn part', async () => {
    await withPage(async (page) => {
      await openDisplay(page)
      const lit = () => card(page).locator('.formula-drawn .lit').evaluateAll((all) => all.map((each) => each.textContent))
      await hoverStill(card(page).locator('.formula-parts > div', { has: page.locator('[data-term="d-k"]') }))
      await expect.poll(lit).toEqual([expect.stringMatching(/^dk/)])
      await hoverStill(card(page).locator('.formula-drawn [data-part]', { hasText: 'softmax' }).first())
      await expect.poll(() => card(page).locator('.formula-parts > .lit a').getAttribute('data-term')).toBe('softmax')
    })
  })

  it('gives its source to the clipboard, without our marks', async () => {
    await withPage(
      async (page) => {
        await openDisplay(page)
        await card(page).locator('button', { hasText: 'copia' }).click()
        await card(page).locator('[role="status"]', { hasText: 'Copiato.' }).waitFor()
        const copied = await page.evaluate(() => navigator.clipboard.readText())
        expect(copied).toBe(await page.locator(`${DISPLAY} .both .f`).getAttribute('data-tex'))
        expect(copied).not.toContain('htmlData')
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    )
  })

  it('lets the reader copy by hand where there is no clipboard', async () => {
    await withPage(async (page) => {
      await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
      await openDisplay(page)
      await card(page).locator('button', { hasText: 'copia' }).click()
      await card(page).locator('[role="status"]', { hasText: 'Ctrl+C' }).waitFor()
      expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(await card(page).locator('code').innerText())
    })
  })

  it.each(['/', '/en'])('is reached by keyboard alone in %s: Enter, the list, the card, Escape', async (path) => {
    await withPage(async (page) => {
      await openPaper(page, `${path}#3.2.1-p1`)
      await page.locator('[id="3.2.1-p1"]').focus()
      await page.keyboard.press('Enter')
      const choices = card(page).locator('.formula-list button')
      await choices.first().waitFor()
      expect(await choices.count()).toBeGreaterThan(1)
      const names = await choices.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')))
      expect(names).toContain(path === '/' ? 'di con kappa' : 'd sub k')
      const inFormula = () => page.evaluate(() => document.activeElement?.classList.contains('formula'))
      await expect.poll(inFormula).toBe(true)
      await page.keyboard.press('Tab')
      await expect.poll(() => choices.first().evaluate((choice) => choice === document.activeElement)).toBe(true)
      await page.keyboard.press('Enter')
      await card(page).locator('.spoken').waitFor()
      expect(await card(page).locator('.spoken').innerText()).toBe(names[0])
      await expect.poll(inFormula).toBe(true)
      await page.keyboard.press('Escape')
      await page.locator('section.formula').waitFor({ state: 'detached' })
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('3.2.1-p1')
    })
  })

  it('runs what can be run beside it', async () => {
    await withPage(async (page) => {
      await openDisplay(page)
      await card(page).locator('[data-run="R01"]').click()
      await page.locator(`${DISPLAY} > .below > *`).first().waitFor()
    })
  })

  it('opens at a tap without turning the paragraph over, below the text of a phone', async () => {
    await withPage(
      async (page) => {
        await openPaper(page, '/#3.2.1-p1')
        await page.locator('[id="3.2.1-p1"] > .col.it .f').first().tap()
        await card(page).locator('.spoken').waitFor()
        expect(await page.locator('[id="3.2.1-p1"].twinned').count()).toBe(0)
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        expect(over).toBeLessThanOrEqual(0)
        expect(await violations(page)).toEqual([])
      },
      { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true },
    )
  })

  it.each(['light', 'sepia', 'dark'])('axe finds nothing in list and card, %s', async (theme) => {
    await withPage(async (page) => {
      await setPreferences(page, `theme=${theme}`)
      await openDisplay(page)
      expect(await violations(page)).toEqual([])
      await openPaper(page, '/#3.2.1-p1')
      await page.locator('[id="3.2.1-p1"]').focus()
      await page.keyboard.press('Enter')
      await card(page).locator('.formula-list').waitFor()
      expect(await violations(page)).toEqual([])
    })
  })
})

describe('a formula by ear', () => {
  it('has no button without a local voice of the language', async () => {
    await withPage(async (page) => {
      await page.addInitScript(() => {
        speechSynthesis.getVoices = () => [{ lang: 'it-IT', localService: false }, { lang: 'en-US', localService: true }] as SpeechSynthesisVoice[]
      })
      await openDisplay(page)
      expect(await card(page).locator('button', { hasText: 'ascolta' }).count()).toBe(0)
    })
  })
})

describe('the address of formulas', () => {
  const at = (query: string) => `${servedEdition().baseUrl}/api/formulas/it?${query}`

  it('reads and draws what no table knows, with the engine where our own words end', async () => {
    const answer = await fetch(at(`block=3.2.1-p1&tex=${encodeURIComponent('a \\equiv \\mathrm{softmax}')}`))
    const { formulas } = (await answer.json()) as { formulas: { speech: string; html: string }[] }
    expect(formulas[0]?.speech).toMatch(/softmax/)
    expect(formulas[0]?.html).toContain('data-part')
  })

  it('shows nothing for what cannot be set, and refuses what is too much in words of its own', async () => {
    const broken = await fetch(at(`block=3.2.1-p1&tex=${encodeURIComponent('\\frac{a')}`))
    expect(await broken.json()).toMatchObject({ formulas: [{ html: null, speech: null }] })
    const hostile = await fetch(at(`block=3.2.1-p1&tex=${encodeURIComponent('\\href{javascript:alert(1)}{x}')}`))
    expect(await hostile.json()).toMatchObject({ formulas: [{ html: null }] })
    expect((await fetch(at(`block=3.2.1-p1&tex=${'x'.repeat(1001)}`))).status).toBe(400)
    expect((await fetch(at('block=3.2.1-p1'))).status).toBe(400)
    expect((await fetch(at(`block=3.2.1-p1&${Array.from({ length: 41 }, () => 'tex=x').join('&')}`))).status).toBe(400)
    expect((await fetch(at('block=nowhere&tex=x'))).status).toBe(404)
  })
})
