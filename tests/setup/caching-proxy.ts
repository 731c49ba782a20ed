import { createServer, request, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Kept {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** What the answer depends on besides the address, as it was asked. */
  readonly asked: ReadonlyMap<string, string>
  readonly freshUntil: number
}

/** A cache that many readers share, before a server. It marks what it gives without asking with `x-from-cache`. */
export interface CachingProxy {
  readonly origin: string
  readonly close: () => void
}

/** Statuses that a cache may keep without being told to (RFC 9110, 15.1). */
const KEPT_BY_HABIT = [200, 203, 204, 300, 301, 308, 404, 405, 410, 414, 501]
/** What it takes for fresh where nothing is said of it: long, as a careless one would. */
const HABIT_SECONDS = 3_600

const lower = (value: string | undefined) => (value ?? '').toLowerCase()

/** For how many seconds a shared cache may give an answer to others (RFC 9111); zero where it may not at all. */
function freshFor(status: number, headers: IncomingHttpHeaders): number {
  const rules = new Map(lower(headers['cache-control']).split(',').map((rule) => [rule.split('=')[0]?.trim(), rule.split('=')[1]]))
  if (['no-store', 'private', 'no-cache'].some((rule) => rules.has(rule)) || lower(headers.vary).includes('*')) return 0
  const told = rules.get('s-maxage') ?? rules.get('max-age')
  if (told !== undefined) return Number(told)
  return KEPT_BY_HABIT.includes(status) && !rules.has('must-revalidate') ? HABIT_SECONDS : 0
}

/**
 * Starts one. `obeys` as RFC 9111 has it: Cache-Control and Vary; otherwise it gives everybody whatever
 * somebody got at that address.
 */
export async function startCachingProxy(target: string, { obeys }: { obeys: boolean }): Promise<CachingProxy> {
  const kept = new Map<string, Kept[]>()
  const server = createServer((incoming, answer) => {
    const { method, url = '/', headers } = incoming
    const given = kept.get(url)?.find((one) => one.freshUntil > Date.now() && [...one.asked].every(([name, value]) => String(headers[name] ?? '') === value))
    if (method === 'GET' && given) {
      answer.writeHead(given.status, { ...given.headers, 'x-from-cache': 'yes' }).end(given.body)
      return
    }
    const onward = request(target + url, { method, headers: { ...headers, host: new URL(target).host }, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const body = Buffer.concat(chunks)
        const status = response.statusCode ?? 502
        const { 'transfer-encoding': _chunked, connection: _connection, ...told } = response.headers
        const seconds = obeys ? freshFor(status, told) : HABIT_SECONDS
        const names = obeys ? lower(told.vary).split(',').map((name) => name.trim()).filter(Boolean) : []
        const asked = new Map(names.map((name) => [name, String(headers[name] ?? '')]))
        if (method === 'GET' && seconds > 0) kept.set(url, [...(kept.get(url) ?? []), { status, headers: told, body, asked, freshUntil: Date.now() + seconds * 1000 }])
        answer.writeHead(status, told).end(body)
      })
    })
    onward.on('error', () => answer.destroy())
    incoming.pipe(onward)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
