import type { Locator, Page } from 'playwright-core'
import { watchTasks, type LongestTask } from './main-thread'

/** What was done with a demo, and the longest task that it made. */
export interface Use {
  readonly what: string
  readonly longest: LongestTask
}

/** Uses a demo as a reader would: every switch, choice and number once, all steps, the gradients checked, the code shown. */
export async function exerciseDemo(page: Page, demo: Locator): Promise<Use[]> {
  const uses: Use[] = []
  const act = async (what: string, action: () => Promise<unknown>) => {
    const longest = await watchTasks(page, async () => {
      await action()
      await settled(demo)
    })
    uses.push({ what, longest })
  }
  for (const button of await demo.locator('.demo-steps .demo-bar button[aria-pressed="false"]').all()) {
    await act('all steps', () => button.click())
  }
  const inputs = demo.locator('form.demo-inputs')
  for (const name of await namesOf(inputs.locator('input[type="checkbox"]'))) {
    await act(`switch ${name}`, () => inputs.locator(`input[name="${name}"]`).click())
  }
  for (const name of await namesOf(inputs.locator('select'))) {
    await act(`choose ${name}`, () => inputs.locator(`select[name="${name}"]`).selectOption({ index: 1 }))
  }
  for (const name of await namesOf(inputs.locator('input[type="text"]'))) {
    const input = inputs.locator(`input[type="text"][name="${name}"]`)
    const before = await input.inputValue()
    // Some numbers must divide others: what the demo refuses is put back.
    await act(`type ${name}`, () => input.fill(/^\d+$/.test(before) ? String(Number(before) * 2) : `${before} ${before}`))
    if ((await input.getAttribute('aria-invalid')) !== null) await input.fill(before)
  }
  // Found beforehand: looking for a name among all the cells would itself be a long task.
  const check = demo.locator('button', { hasText: 'Check by finite differences' })
  if (await check.count()) {
    const button = await check.elementHandle()
    await act('finite differences', async () => {
      await button!.click()
      await demo.locator('caption', { hasText: 'finite differences' }).waitFor()
    })
  }
  const cells = demo.locator('.demo-matrix td[tabindex="0"]')
  for (let i = 0; i < Math.min(3, await cells.count()); i++) await act('a cell', () => cells.nth(i).click())
  return uses
}

async function namesOf(inputs: Locator): Promise<string[]> {
  return inputs.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).name))
}

/** Waits until the demo has drawn what it was asked for. */
async function settled(demo: Locator): Promise<void> {
  await demo.page().waitForTimeout(120)
  await demo.locator('.demo-provenance').filter({ hasNotText: 'Comparing with' }).waitFor()
  await demo.page().waitForTimeout(100)
}
