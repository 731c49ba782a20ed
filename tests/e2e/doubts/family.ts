import type { Locator, Page } from 'playwright-core'
import { hoverStill, standStill } from '../page/stand-still'

export const PASSWORD = 'una frase tutta mia'
export const BLOCK = '3.2.1-p2'

export const row = (page: Page, block = BLOCK) => page.locator(`[id="${block}"]`)
export const layer = (page: Page, block = BLOCK) => row(page, block).locator('section.doubts')

/** Opens the doubts of a block as a pointer does. */
export async function openDoubts(page: Page, block = BLOCK): Promise<void> {
  await hoverStill(row(page, block))
  await row(page, block).getByRole('button', { name: 'chiedi', exact: true }).click()
  await layer(page, block).locator('form.composer').first().waitFor()
}

/** Selects some words as a reader does who draws the pointer over them. @returns the words */
export async function selectByMouse(page: Page, words: Locator): Promise<string> {
  await standStill(words)
  const [line] = await words.evaluate((element) => Array.from(element.getClientRects(), ({ x, y, width, height }) => ({ x, y, width, height })))
  if (line === undefined) throw new Error('There is nothing to select')
  const middle = line.y + line.height / 2
  await page.mouse.move(line.x + 1, middle)
  await page.mouse.down()
  await page.mouse.move(line.x + line.width * 0.6, middle, { steps: 5 })
  await page.mouse.up()
  const selected = await page.evaluate(() => String(document.getSelection()).replace(/\s+/g, ' ').trim())
  if (selected.length < 10) throw new Error(`Only «${selected}» was selected`)
  return selected
}

/** Fills in the form where a name and a password are chosen; without a name where it is known. */
export async function chooseAccount(page: Page, name: string | null): Promise<void> {
  if (name !== null) await page.getByLabel('Nome').fill(name)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.locator('button.send').click()
  await page.locator('.page.ready').waitFor()
}

/** Makes a link on the family's page. @returns its path. */
export async function makeLink(page: Page, send: string, fill: (form: ReturnType<Page['locator']>) => Promise<void>): Promise<string> {
  await page.goto('/famiglia')
  const form = page.locator('form.form').filter({ has: page.getByRole('button', { name: send }) })
  await fill(form)
  await form.getByRole('button', { name: send }).click()
  return new URL(await form.locator('code.once').innerText()).pathname
}

export async function signIn(page: Page, name: string, byKeyboard = false): Promise<void> {
  await page.goto('/entra')
  await page.getByLabel('Nome').waitFor()
  if (byKeyboard) {
    await page.getByLabel('Nome').focus()
    await page.keyboard.type(name)
    await page.keyboard.press('Tab')
    await page.keyboard.type(PASSWORD)
    await page.keyboard.press('Enter')
  } else {
    await page.getByLabel('Nome').fill(name)
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Entra' }).click()
  }
  await page.locator('.page.ready').waitFor()
}
