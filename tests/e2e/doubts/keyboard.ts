import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What a screen reader would call the control that has the focus, near enough; empty where a region has it. */
export const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as (HTMLElement & { labels?: NodeListOf<HTMLLabelElement> }) | null
    if (!element?.matches('a, button, input, select, textarea, summary')) return ''
    const label = element.labels?.[0]
    return (element.getAttribute('aria-label') ?? label?.querySelector('span')?.textContent ?? label?.textContent ?? element.textContent ?? '').trim()
  })

/** Waits until what is focused has that name. */
export const focusIsOn = (page: Page, name: RegExp): Promise<void> => expect.poll(() => focusedName(page)).toMatch(name)

/** Presses Tab, or Shift+Tab, until something of that name has the focus, which must then be seen. */
export async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = []
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press(key)
    const focused = await focusedName(page)
    if (!name.test(focused)) {
      passed.push(focused.slice(0, 40))
      continue
    }
    const seen = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!)
      return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0
    })
    expect(seen, `${name} shows that it has the focus`).toBe(true)
    return
  }
  throw new Error(`${key} never reached ${name}, only: ${passed.join(' | ')}`)
}

/** Goes to a control and presses Enter on it. */
export async function enter(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(page, name, key)
  await page.keyboard.press('Enter')
}
