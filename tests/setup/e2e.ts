import { chromium, type Browser, type BrowserContextOptions, type Page, type Request } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, inject } from 'vitest'
import type { RunningEdition } from './provided'
import { steadyPointer } from './steady-pointer'

/** In milliseconds: longer than a busy machine takes for anything, shorter than a test may. */
const PATIENCE = 60_000

const edition = inject('edition')
const missing = inject('editionMissing')
let browser: Browser | undefined

beforeEach((context) => {
  if (!edition) context.skip(missing)
})

beforeAll(async () => {
  if (edition) browser = await chromium.connect(edition.browser)
})

afterAll(async () => {
  await browser?.close()
})

/** The edition that is being served. Call inside a test: outside there may be none. */
export function servedEdition(): RunningEdition {
  if (!edition) throw new Error(missing)
  return edition
}

/**
 * Makes every way to a new page of the product end when its controls answer: what is clicked or typed
 * before that is lost. A page that a click leads to is to be awaited by `waitForURL`.
 */
function awaitHydration(page: Page): void {
  const hydrated = () => (/^https?:/.test(page.url()) ? page.locator('html[data-hydrated]').waitFor({ state: 'attached' }) : null)
  const { goto, reload, waitForURL } = page
  page.goto = async (...to) => {
    const answer = await goto.apply(page, to)
    await hydrated()
    return answer
  }
  page.reload = async (...how) => {
    const answer = await reload.apply(page, how)
    await hydrated()
    return answer
  }
  page.waitForURL = async (...to) => {
    await waitForURL.apply(page, to)
    await hydrated()
  }
}

export interface PageOptions extends BrowserContextOptions {
  /** Errors that the test provokes, by the text of the browser's message. */
  readonly expectedErrors?: RegExp
}

const notWell = (wrong: readonly string[]) => `The page was not well:\n${wrong.join('\n')}`

/**
 * Opens a page in a fresh browser context, gives it to `work`, and closes it. Fails when the page printed
 * an error, threw one, or asked another host for anything. The host is that of `baseURL`, or of the
 * edition served to all tests.
 * @returns what `work` returns
 */
export async function withPage<T>(work: (page: Page) => Promise<T>, { expectedErrors, ...options }: PageOptions = {}): Promise<T> {
  const baseUrl = options.baseURL ?? servedEdition().baseUrl
  const context = await browser!.newContext({ baseURL: baseUrl, locale: 'it-IT', ...options })
  // Against hanging only, on a machine that may be busy: no test depends on how long anything takes.
  context.setDefaultTimeout(PATIENCE)
  const wrong: string[] = []
  const complain = (text: string) => {
    if (!expectedErrors?.test(text)) wrong.push(text)
  }
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complain(`${message.type()}: ${message.text()} (${message.location().url})`)
  })
  const unanswered = new Set<Request>()
  context.on('request', (request) => unanswered.add(request))
  context.on('requestfinished', (request) => unanswered.delete(request))
  context.on('requestfailed', (request) => unanswered.delete(request))
  context.on('weberror', (error) => complain(`thrown: ${error.error().message}`))
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (/^https?:$/.test(protocol) && origin !== new URL(baseUrl).origin) complain(`asked another host: ${request.url()}`)
  })
  try {
    const page = await context.newPage()
    if (options.javaScriptEnabled !== false) {
      awaitHydration(page)
      steadyPointer(page)
    }
    const result = await work(page).catch((cause: unknown) => {
      // What the page had to say, or still waits for, is likely to be why.
      const waits = [...unanswered].map((request) => `waits for: ${request.method()} ${request.url()}`)
      throw new Error(notWell([...wrong, `at: ${page.url()}`, ...waits]), { cause })
    })
    if (wrong.length > 0) throw new Error(notWell(wrong))
    return result
  } finally {
    await context.close()
  }
}
