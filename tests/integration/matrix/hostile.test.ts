import { randomBytes, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENTRANCES } from '@/lib/domain/people/entrances'
import { db } from '@/lib/server/db/client'
import { root } from '@/tests/setup/launched'
import { makeActor, theOwner, type Actor } from './actors'
import { actionIds, knockAt, pagePath } from './requests'
import { serveApp, TEST_SECRET, type ServedApp } from './served-app'
import { plant } from './targets'
import { MEGABYTE, pour, sendRaw } from './raw-request'

process.env.NEXTAUTH_SECRET = TEST_SECRET
let app: ServedApp
let member: Actor

beforeAll(async () => {
  app = await serveApp({ open: true })
  await theOwner()
  member = await makeActor('member', 'invited')
})
afterAll(() => app?.stop())

const get = (path: string, headers: Record<string, string> = {}) => fetch(app.origin + path, { headers, redirect: 'manual' })
const post = (path: string, body: string, actor: Actor = member) =>
  fetch(app.origin + path, { method: 'POST', headers: { origin: app.origin, 'content-type': 'application/json', ...actor.headers }, body })
const question = (over: object = {}) => JSON.stringify({ key: randomUUID(), blockId: '3.2.1-p2', kind: 'question', visibility: 'family', body: 'x', ...over })

describe('every answer', () => {
  it('forbids sniffing, referring and framing: pages, files, refusals and what is not there', async () => {
    const pages = ENTRANCES.filter(({ transport }) => transport === 'page').map(({ route }) => pagePath(route))
    const planted = await plant('not there', null)
    const files = ENTRANCES.filter(({ transport, way }) => transport !== 'page' && transport !== 'stream' && way === 'GET').map((entrance) => knockAt(entrance, planted).path)
    const others = ['/nowhere', '/api/nowhere', '/api/doubts/x', '/_next/nowhere']
    const wrong: string[] = []
    for (const path of [...pages, ...files, ...others]) {
      for (const headers of [{}, member.headers]) {
        const response = await get(path, { ...headers })
        await response.arrayBuffer()
        const says = (name: string) => response.headers.get(name) ?? ''
        if (says('x-content-type-options') !== 'nosniff') wrong.push(`${path}: may be sniffed`)
        if (says('referrer-policy') !== 'no-referrer') wrong.push(`${path}: tells where one comes from`)
        if (says('access-control-allow-origin') !== '') wrong.push(`${path}: is open to other origins`)
        if (says('x-powered-by') !== '') wrong.push(`${path}: names what it is made with`)
        if (!/charset=utf-8|^application\/(json|zip|gzip|ld\+json|pdf|octet-stream)|^$/i.test(says('content-type'))) wrong.push(`${path}: ${says('content-type')}`)
        if (!/text\/html/.test(says('content-type'))) continue
        const rules = path.startsWith('/api/') ? ["default-src 'none'"] : ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "script-src 'self' 'nonce-"]
        for (const rule of rules) {
          if (!says('content-security-policy').includes(rule)) wrong.push(`${path}: no ${rule}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })
})

describe('what is not for the web', () => {
  const NAMES = [
    '.git/HEAD', '.git/config', '.env', '.env.local', '.data/session-secret', '.data/database.json', '.content/paper.json', 'package.json', 'package-lock.json', 'node_modules/next/package.json',
    'next.config.ts', 'next.config.js', 'tsconfig.json', 'prisma/schema/doubts.prisma', '.next/BUILD_ID', '.next/server/server-reference-manifest.json', '_next/server/app/page.js', 'server.js', 'lib/server/db/client.ts',
    'public/vendor', 'vendor/', 'vendor/../package.json', 'vendor/%2e%2e/package.json', 'vendor/..%2f..%2fpackage.json', '_next/static/../../package.json', '_next/static/%2e%2e/%2e%2e/package.json', '..%5cpackage.json',
    '_next/image?url=%2Ficon.svg&w=64&q=75', '_next/image?url=https://example.org/x.png&w=64&q=75', '_next/data/x/index.json', '__nextjs_original-stack-frame', '__nextjs_source-map', '_next/webpack-hmr', '_next/mcp',
    'api/auth/providers/../../backup', 'api/debug', 'debug', 'server-status', 'metrics', 'actuator/health', 'phpinfo.php', 'wp-login.php', 'admin', 'graphql', 'swagger.json', '.well-known/openid-configuration', '.DS_Store', 'backup.sql', 'dump.gz',
  ]

  it('is not there, by any name, and no answer tells of the machine', async () => {
    const wrong: string[] = []
    for (const name of NAMES) {
      const line = await sendRaw(app.origin, `GET /${name} HTTP/1.1\r\nHost: ${new URL(app.origin).host}\r\nConnection: close\r\n\r\n`)
      if (!/ (30[78]|40[014]) /.test(line)) wrong.push(`${name}: ${line}`)
      const text = await (await get(`/${name}`)).text()
      if (text.includes(root) || /at \w+ \(.*:\d+:\d+\)/.test(text)) wrong.push(`${name} tells of the machine`)
    }
    expect(wrong).toEqual([])
  })

  it('has no map of its source beside any of its scripts', async () => {
    const page = await (await get('/entra')).text()
    const scripts = [...new Set([...page.matchAll(/\/_next\/static\/[^"'\\]+\.js/g)].map(([path]) => path))]
    expect(scripts.length).toBeGreaterThan(3)
    for (const script of scripts) {
      expect((await get(`${script}.map`)).status, script).toBe(404)
      expect(await (await get(script)).text()).not.toContain('sourceMappingURL=')
    }
  })
})

describe('a request that means no good', () => {
  it('is refused at once when it brings the rest of half a page, and what it brings is not read', async () => {
    for (const value of ['1', '']) {
      const refused = await get('/', { 'next-resume': value, 'x-next-resume-state-length': '9', ...member.headers })
      expect(refused.status).toBe(400)
      expect(refused.headers.get('x-content-type-options')).toBe('nosniff')
    }
    const flood = (origin: string) => pour(origin, 'POST / HTTP/1.1\r\nHost: here\r\nNext-Resume: 1\r\n', 50 * MEGABYTE)
    const { line, sent } = await flood(app.origin)
    expect(line).toMatch(/^HTTP\/1\.1 400 /)
    // What lies in the buffers of the two sockets has left here, and was read by nobody.
    expect(sent).toBeLessThan(25 * MEGABYTE)
    expect((await get('/api/health')).status).toBe(200)
    // A server that reads what it is sent gets all of it: the measure measures.
    const reader = createServer((request, response) => {
      response.flushHeaders()
      request.resume().on('end', () => response.end())
    })
    await new Promise<void>((done) => reader.listen(0, '127.0.0.1', done))
    expect(await flood(`http://127.0.0.1:${(reader.address() as AddressInfo).port}`)).toEqual({ line: 'HTTP/1.1 200 OK', sent: 50 * MEGABYTE })
    reader.close()
  })

  it('is refused when it asks to trace, to tunnel or to change the protocol', async () => {
    const host = new URL(app.origin).host
    for (const request of [
      `CONNECT example.org:443 HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
      `GET http://169.254.169.254/latest HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
      `GET /_next/webpack-hmr HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
      `POST /api/preview HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /`,
      `POST /api/preview HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcde`,
      `GET / HTTP/1.1\r\n\r\n`,
    ]) expect(await sendRaw(app.origin, request), request.split('\r\n')[0]).toMatch(/^$|^HTTP\/1\.1 4\d\d /)
    for (const method of ['TRACE', 'PROPFIND', 'PURGE']) {
      expect(await sendRaw(app.origin, `${method} / HTTP/1.1\r\nHost: ${host}\r\n\r\n`), method).toMatch(/^HTTP\/1\.1 405 /)
    }
    expect((await get('/api/health')).status).toBe(200)
  })

  it('skips nothing by a header that once skipped it, however often repeated', async () => {
    for (const name of ['proxy', 'middleware', 'src/middleware', 'pages/_middleware']) {
      for (let times = 1; times <= 5; times += 1) {
        const headers = { 'x-middleware-subrequest': Array(times).fill(name).join(':') }
        for (const [path, status] of [['/dubbi', 307], ['/famiglia', 307], ['/api/doubts', 401], ['/api/backup', 401]] as const) {
          expect((await get(path, headers)).status, `${name} × ${times} ${path}`).toBe(status)
        }
      }
    }
  })

  it('breaks nothing as the call of an action, whatever its body: 150 random ones', async () => {
    const ids = [...actionIds(root).values(), 'x'.repeat(42)]
    const pieces = ['0', '1', '[', ']', '{', '}', '"$K1"', '"$F1"', '"$@1"', '"$Q1"', '"$1:__proto__:constructor"', ':', ',', '"then"', '"__proto__"', 'null', '[{"ok":null},"$K1"]', '\u0000', '1e999', '$ACTION_REF_1']
    const random = (n: number) => randomBytes(4).readUInt32BE() % n
    const failed: string[] = []
    for (let n = 0; n < 150; n += 1) {
      const body = new FormData()
      for (let field = random(4); field >= 0; field -= 1) {
        const text = Array.from({ length: random(8) }, () => pieces[random(pieces.length)]).join('')
        body.append(pieces[random(pieces.length)] ?? '0', text)
      }
      const headers = { origin: app.origin, 'next-action': ids[random(ids.length)] ?? '', ...member.headers }
      const response = await fetch(`${app.origin}/famiglia`, { method: 'POST', headers, body, redirect: 'manual', signal: AbortSignal.timeout(20_000) })
      const text = await response.text()
      if (text.includes(root) || /"ok":true/.test(text)) failed.push(JSON.stringify([...body]))
    }
    expect(failed).toEqual([])
    expect((await get('/api/health')).status).toBe(200)
  })

  it('writes nothing by what is no JSON, too much of it, nested too deep, or with names that are no one’s', async () => {
    const before = await db().doubt.count()
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`
    const bodies = ['', '{', 'null', '[]', '"x"', deep, question({ body: 'x'.repeat(130_000) }), question().replace('{', '{"__proto__":{"admin":true},'), question({ constructor: { prototype: {} } }), question({ authorId: randomUUID() }), question({ role: 'owner' })]
    for (const body of bodies) expect((await post('/api/doubts', body)).status, body.slice(0, 60)).toBe(400)
    const typed = await fetch(`${app.origin}/api/doubts`, { method: 'POST', headers: { origin: app.origin, 'content-type': 'text/plain', ...member.headers }, body: question() })
    expect(typed.status).toBe(400)
    expect(await db().doubt.count()).toBe(before)
  })

  it('learns nothing by guessing: what is another’s and what is not there are answered alike', async () => {
    const { doubt } = await plant('private of another', member.personId)
    const near = `${doubt.slice(0, -1)}${doubt.endsWith('0') ? '1' : '0'}`
    const told = async (id: string) => {
      const response = await get(`/api/doubts/${id}`, { ...member.headers })
      const headers = [...response.headers].filter(([name]) => name !== 'date')
      return JSON.stringify([response.status, headers, await response.text()])
    }
    const hidden = await told(doubt)
    expect(hidden).toContain('not-found')
    for (const id of [near, ...Array.from({ length: 40 }, () => randomUUID())]) expect(await told(id)).toBe(hidden)
  })
})
