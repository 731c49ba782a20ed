import { LIMITS } from '@/lib/pdf/limits'

/** The version that the edition follows; its address has not changed since 2023. */
export const ARXIV_PDF = 'https://arxiv.org/pdf/1706.03762v7'

export const UNAVAILABLE_CODES = [
  'unreachable',
  'refused',
  'redirected',
  'too-slow',
  'too-large',
  'truncated',
  'not-a-pdf',
] as const

export type UnavailableCode = (typeof UNAVAILABLE_CODES)[number]

/** The paper could not be had from an address; the code says why, the words are the interface's. */
export class PaperUnavailable extends Error {
  override readonly name = 'PaperUnavailable'

  constructor(
    readonly code: UnavailableCode,
    options?: ErrorOptions,
  ) {
    super(code, options)
  }
}

export interface FetchPaperOptions {
  /** Longest file, bytes. */
  readonly maxBytes?: number
  /** Longest time for the whole, milliseconds. */
  readonly maxMs?: number
  /** Longest time without a byte, milliseconds. */
  readonly maxIdleMs?: number
  readonly signal?: AbortSignal
}

const MAX_REDIRECTS = 5
const PDF_TYPES = /^application\/(pdf|x-pdf|octet-stream)\b/i

/** Ends a request by its own clock, and says whether it did. */
class Patience {
  readonly controller = new AbortController()
  expired = false
  private readonly whole: NodeJS.Timeout
  private idle: NodeJS.Timeout

  constructor(
    maxMs: number,
    private readonly maxIdleMs: number,
  ) {
    this.whole = setTimeout(this.expire, maxMs)
    this.idle = setTimeout(this.expire, maxIdleMs)
  }

  private readonly expire = () => {
    this.expired = true
    this.controller.abort()
  }

  /** Something came. */
  renew(): void {
    clearTimeout(this.idle)
    this.idle = setTimeout(this.expire, this.maxIdleMs)
  }

  end(): void {
    clearTimeout(this.whole)
    clearTimeout(this.idle)
    this.controller.abort()
  }
}

/**
 * Downloads a PDF, whole, within limits of size and time. Follows up to five redirections, never from
 * https to http.
 * @throws PaperUnavailable with a code, or the signal's reason when it aborts
 */
export async function fetchPaper(
  address: string,
  { maxBytes = LIMITS.bytes, maxMs = 120_000, maxIdleMs = 20_000, signal }: FetchPaperOptions = {},
): Promise<Uint8Array> {
  signal?.throwIfAborted()
  const patience = new Patience(maxMs, maxIdleMs)
  const stop = () => patience.controller.abort()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    const response = await follow(address, patience)
    return await readWhole(response, maxBytes, patience)
  } catch (error) {
    signal?.throwIfAborted()
    if (patience.expired) throw new PaperUnavailable('too-slow', { cause: error })
    throw error
  } finally {
    signal?.removeEventListener('abort', stop)
    patience.end()
  }
}

async function follow(address: string, patience: Patience): Promise<Response> {
  let url = new URL(address)
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const response = await fetch(url, {
      redirect: 'manual',
      signal: patience.controller.signal,
      headers: { accept: 'application/pdf' },
    }).catch((cause: unknown) => {
      throw new PaperUnavailable('unreachable', { cause })
    })
    patience.renew()
    if (response.status < 300 || response.status > 399) return response
    await response.body?.cancel()
    const location = response.headers.get('location')
    if (location === null || !URL.canParse(location, url)) break
    const next = new URL(location, url)
    if (next.protocol !== 'https:' && next.protocol !== url.protocol) break
    url = next
  }
  throw new PaperUnavailable('redirected')
}

async function readWhole(response: Response, maxBytes: number, patience: Patience): Promise<Uint8Array> {
  if (!response.ok || !response.body) throw new PaperUnavailable('refused', { cause: response.status })
  if (!PDF_TYPES.test(response.headers.get('content-type') ?? '')) throw new PaperUnavailable('not-a-pdf')
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) throw new PaperUnavailable('too-large')
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of response.body) {
      patience.renew()
      length += chunk.length
      if (length > maxBytes) throw new PaperUnavailable('too-large')
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof PaperUnavailable || patience.expired) throw error
    throw new PaperUnavailable('truncated', { cause: error })
  }
  const bytes = new Uint8Array(Buffer.concat(chunks))
  if (!Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) throw new PaperUnavailable('not-a-pdf')
  // A connection closed early without a length tells nobody; every PDF ends with this mark.
  if (!Buffer.from(bytes.subarray(-2048)).includes('%%EOF')) throw new PaperUnavailable('truncated')
  return bytes
}
