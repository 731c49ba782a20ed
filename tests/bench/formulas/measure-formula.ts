import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { BACKENDS } from '@/lib/demos/backend/backend'
import type { FormulaEntry } from '@/lib/domain/formulas/entry'
import type { Locale } from '@/lib/domain/locale'
import { findNumber } from '@/lib/domain/formulas/demo/number-text'
import { standStill } from '../../e2e/page/stand-still'
import { exerciseDemo, type Use } from './exercise-demo'
import { firstNumbers, watchNumbers } from './first-numbers'
import { longerOf, watchTasks, type LongestTask } from './main-thread'

export interface MeasuredClaim {
  readonly statement: string
  readonly paper: string
  readonly computed: string
  readonly verdict: string
}

/** What came of one formula in a real browser. Times in milliseconds. */
export interface MeasuredFormula {
  readonly id: string
  readonly title: string
  readonly kind: FormulaEntry['kind']
  /** Blocks beside which it is announced, its home first, and the languages in which it was opened there. */
  readonly blocks: readonly string[]
  readonly opened: readonly Locale[]
  readonly claims: readonly MeasuredClaim[]
  /** Largest relative error against float64 by backend; null where the backend is not to be had. */
  readonly errors: Readonly<Record<string, number | null>>
  /** From the first click of a fresh visit to painted numbers, and the same once everything is loaded. */
  readonly cold: number
  readonly reopened: number
  readonly atOpening: LongestTask
  readonly uses: readonly Use[]
}

/** Opens a formula from its home block in a fresh visit, uses it, and opens it in the other language too. */
export async function measureFormula(browser: Browser, url: string, entry: FormulaEntry): Promise<MeasuredFormula> {
  const { id, kind, title, blocks } = entry
  const english = await openContext(browser, url)
  const italian = await openContext(browser, url)
  try {
    const page = await openPage(english, '/en')
    const demo = page.locator(`[data-demo="${id}"]`)
    const opening = async () => {
      await open(page, entry)
      await compared(demo, kind)
    }
    await standStill(announcement(page, entry))
    const atFirst = await watchTasks(page, opening)
    const cold = await firstNumbers(page, id)
    const claims = await readClaims(demo)
    await demo.locator('.demo-close').click()
    await demo.waitFor({ state: 'detached' })
    await standStill(announcement(page, entry))
    const atSecond = await watchTasks(page, opening)
    const reopened = await firstNumbers(page, id)
    const uses = await exerciseDemo(page, demo)
    const errors = kind === 'tensor' ? await errorsOf(await freshDemo(page, entry)) : {}
    await open(await openPage(italian, '/'), entry)
    return { id, kind, title: title.en, blocks, opened: ['en', 'it'], claims, errors, cold, reopened, atOpening: longerOf([atFirst, atSecond]), uses }
  } finally {
    await english.close()
    await italian.close()
  }
}

async function openContext(browser: Browser, baseURL: string): Promise<BrowserContext> {
  return browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } })
}

async function openPage(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage()
  await watchNumbers(page)
  await page.goto(path)
  await page.locator('.page.ready').waitFor()
  return page
}

function announcement(page: Page, { id, blocks }: FormulaEntry): Locator {
  return page.locator(`[id="${blocks[0]}"] [data-run="${id}"]`)
}

/** Clicks the announcement beside the formula's home once the page stands still. */
async function open(page: Page, entry: FormulaEntry): Promise<Locator> {
  const { id } = entry
  const button = announcement(page, entry)
  await standStill(button)
  await button.click()
  const demo = page.locator(`[data-demo="${id}"]`)
  await demo.locator('.demo-claims tbody tr').first().waitFor()
  return demo
}

async function freshDemo(page: Page, entry: FormulaEntry): Promise<Locator> {
  const demo = page.locator(`[data-demo="${entry.id}"]`)
  await demo.locator('.demo-close').click()
  await demo.waitFor({ state: 'detached' })
  return open(page, entry)
}

async function compared(demo: Locator, kind: FormulaEntry['kind']): Promise<void> {
  if (kind === 'tensor') await demo.locator('.demo-provenance [role="status"]', { hasText: 'Largest error' }).waitFor()
}

async function readClaims(demo: Locator): Promise<MeasuredClaim[]> {
  return demo.locator('.demo-claims tbody tr').evaluateAll((rows) =>
    rows.map((row) => {
      const [statement = '', paper = '', computed = '', verdict = ''] = Array.from((row as HTMLTableRowElement).cells, (cell) => cell.innerText.trim())
      return { statement, paper, computed, verdict }
    }),
  )
}

async function errorsOf(demo: Locator): Promise<Record<string, number | null>> {
  const errors: Record<string, number | null> = {}
  for (const backend of BACKENDS) {
    await demo.locator('select[name="backend"]').selectOption(backend)
    const told = demo.locator('.demo-provenance')
    const taken = told.filter({ hasText: `Computed now with ${backend},` })
    const refused = told.filter({ hasText: `Not the one asked for: ${backend}` })
    await taken.or(refused).waitFor()
    const status = told.locator('[role="status"]')
    await status.filter({ hasText: 'Largest error' }).waitFor()
    errors[backend] = (await refused.count()) > 0 ? null : readError(await status.innerText())
  }
  return errors
}

const SIGNS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** The figure in “Largest error …: 2.7·10⁻⁷.” */
function readError(text: string): number {
  const written = /: ([\d.]+?)(?:·10([⁻⁰-⁹¹²³]+))?\.?$/.exec(text.trim())
  const power = [...(written?.[2] ?? '')].map((sign) => (sign === '⁻' ? '-' : String(SIGNS.indexOf(sign)))).join('')
  return (findNumber(written?.[1] ?? '', false) ?? NaN) * 10 ** Number(power || 0)
}
