import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, inject } from 'vitest'
import type { RunningEdition } from './provided'

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

export interface PageOptions extends BrowserContextOptions {
  /** Errors that the test provokes, by the text of the browser's message. */
  readonly expectedErrors?: RegExp
}

/**
 * Opens a page in a fresh browser context, gives it to `work`, and closes it. Fails when the page printed
 * an error, threw one, or asked another host for anything. The host is that of `baseURL`, or of the
 * edition served to all tests.
 * @returns what `work` returns
 */
export async function withPage<T>(work: (page: Page) => Promise<T>, { expectedErrors, ...options }: PageOptions = {}): Promise<T> {
  const baseUrl = options.baseURL ?? servedEdition().baseUrl
  const context = await browser!.newContext({ baseURL: baseUrl, locale: 'it-IT', ...options })
  const wrong: string[] = []
  const complain = (text: string) => {
    if (!expectedErrors?.test(text)) wrong.push(text)
  }
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complain(`${message.type()}: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => complain(`thrown: ${error.error().message}`))
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (/^https?:$/.test(protocol) && origin !== new URL(baseUrl).origin) complain(`asked another host: ${request.url()}`)
  })
  try {
    const result = await work(await context.newPage())
    if (wrong.length > 0) throw new Error(`The page was not well:\n${wrong.join('\n')}`)
    return result
  } finally {
    await context.close()
  }
}
