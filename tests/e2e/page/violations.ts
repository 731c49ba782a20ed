import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { settled } from './open-paper'

/** What axe finds wrong with the page as it stands: `rule: element`. */
export async function violations(page: Page): Promise<string[]> {
  // Rows that are far away are not laid out, and axe would measure them wrongly.
  await page.evaluate(() => {
    for (const row of document.querySelectorAll<HTMLElement>('.row')) row.style.contentVisibility = 'visible'
  })
  await settled(page)
  const { violations: found } = await new AxeBuilder({ page: page as never })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // It does not see the MathML that such a head consists of.
    .disableRules(['empty-table-header'])
    .analyze()
  return found.flatMap((rule) => rule.nodes.slice(0, 3).map((node) => `${rule.id}: ${node.target.join(' ')}`))
}
