import { request, type IncomingHttpHeaders } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Visitor } from '@/lib/domain/people/viewer'
import { findSession } from '@/lib/server/auth/sessions'
import { db } from '@/lib/server/db/client'
import { setUpOwner } from '@/lib/server/people/setup'
import { setupLink } from '@/lib/server/people/setup-link'
import { serveApp, TEST_SECRET, type ServedApp } from './served-app'
import { FOREIGN_ADDRESSES } from '@/tests/setup/foreign-addresses'
import { until } from '@/tests/setup/until'

process.env.NEXTAUTH_SECRET = TEST_SECRET
const PUBLIC = 'https://family.example'
const PASSWORD = 'una frase tutta mia'
const nobody: Visitor = { kind: 'visitor', mode: 'open', mayRead: false }
let app: ServedApp

beforeAll(async () => {
  const token = (await setupLink(PUBLIC))?.split('#')[1] ?? ''
  await setUpOwner(nobody, { token, name: 'Owner', password: PASSWORD })
  app = await serveApp({ open: true, env: { PUBLIC_URL: PUBLIC } })
})
afterAll(() => app?.stop())

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** A request as a proxy that ends TLS passes it on: plain HTTP, the public name in Host. */
function pass(path: string, { method = 'GET', body = '', ...headers }: Record<string, string> = {}): Promise<Answer> {
  return new Promise((done, failed) => {
    const sent = request(app.origin + path, { method, headers: { host: 'family.example', ...headers } }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    sent.on('error', failed)
    sent.end(body)
  })
}

const cookiesOf = (answer: Answer) => (answer.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]).join('; ')

async function signIn(password = PASSWORD, origin = PUBLIC): Promise<Answer> {
  const csrf = await pass('/api/auth/csrf')
  const { csrfToken } = JSON.parse(csrf.text) as { csrfToken: string }
  const body = new URLSearchParams({ name: 'owner', password, csrfToken, json: 'true', callbackUrl: '/' }).toString()
  return pass('/api/auth/callback/member', { method: 'POST', body, origin, cookie: cookiesOf(csrf), 'content-type': 'application/x-www-form-urlencoded' })
}

describe('behind a proxy that ends TLS, with PUBLIC_URL', () => {
  it('signs in with cookies bound to the host and to TLS, and signing out ends the session for a copied cookie too', async () => {
    const signedIn = await signIn()
    expect(signedIn.status).toBe(200)
    const session = (signedIn.headers['set-cookie'] ?? []).find((cookie) => cookie.startsWith('__Host-a-fronte-session='))
    for (const part of ['; Path=/', '; Secure', '; HttpOnly', '; SameSite=Lax']) expect(session).toContain(part)
    expect(session).not.toContain('Domain')
    const cookie = cookiesOf(signedIn)
    expect((await pass('/api/doubts', { cookie })).status).toBe(200)
    expect((await pass('/api/doubts')).status).toBe(401)
    const csrf = await pass('/api/auth/csrf', { cookie })
    const { csrfToken } = JSON.parse(csrf.text) as { csrfToken: string }
    const body = new URLSearchParams({ csrfToken, json: 'true' }).toString()
    const headers = { origin: PUBLIC, cookie: `${cookie}; ${cookiesOf(csrf)}`, 'content-type': 'application/x-www-form-urlencoded' }
    await pass('/api/auth/signout', { method: 'POST', body, ...headers })
    expect((await pass('/api/doubts', { cookie })).status).toBe(401)
  })

  it('refuses to sign in from another page, with a wrong password, or with what is no password', async () => {
    expect((await signIn(PASSWORD, 'https://evil.example')).status).toBe(403)
    expect((await signIn('sbagliata')).status).toBe(401)
    expect((await signIn('x'.repeat(10_000))).status).toBe(401)
    expect(await db().session.count({ where: { person: { name: 'Owner' } } })).toBe(0)
  })

  it('answers to its own name only, and believes no forwarded header', async () => {
    for (const host of ['evil.example', 'family.example.evil.example', '127.0.0.1', 'localhost', 'family.example:8443']) {
      expect((await pass('/', { host })).status, host).toBe(421)
    }
    const cookie = cookiesOf(await signIn())
    const spoofed = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http', forwarded: 'host=evil.example', 'x-original-url': '/api/backup' }
    expect((await pass('/famiglia', { cookie, ...spoofed })).text).not.toContain('evil.example')
    expect((await pass('/api/doubts', { cookie, ...spoofed })).status).toBe(200)
    const write = { method: 'PUT', body: '{"seen":true}', cookie, 'content-type': 'application/json' }
    expect((await pass('/api/resume', { ...write, ...spoofed, origin: 'https://evil.example' })).status).toBe(403)
    expect((await pass('/api/resume', { ...write, ...spoofed, origin: PUBLIC })).status).toBe(204)
  })

  it('leads back to this site only, whatever address it is asked to lead to', async () => {
    const csrf = await pass('/api/auth/csrf')
    const { csrfToken } = JSON.parse(csrf.text) as { csrfToken: string }
    for (const callbackUrl of FOREIGN_ADDRESSES) {
      const body = new URLSearchParams({ name: 'owner', password: PASSWORD, csrfToken, json: 'true', callbackUrl }).toString()
      const answer = await pass('/api/auth/callback/member', { method: 'POST', body, origin: PUBLIC, cookie: cookiesOf(csrf), 'content-type': 'application/x-www-form-urlencoded' })
      const { url } = JSON.parse(answer.text) as { url: string }
      expect(new URL(url, PUBLIC).origin, JSON.stringify(callbackUrl)).toBe(PUBLIC)
      expect(answer.headers.location, JSON.stringify(callbackUrl)).toBeUndefined()
      expect(cookiesOf(answer), JSON.stringify(callbackUrl)).not.toMatch(/(^|; )a=b/)
    }
  })

  it('answers a broken Bearer or cookie as it answers nobody', async () => {
    const broken: Record<string, string>[] = [{ authorization: 'Bearer %%' }, { authorization: 'Bearer %' }, { cookie: '__Host-a-fronte-session=%%%' }, { cookie: '__Host-a-fronte-session=' }, { cookie: ';;=;' }]
    for (const headers of broken) {
      expect((await pass('/api/doubts', headers)).status).toBe(401)
      expect((await pass('/api/auth/session', headers)).status).toBeLessThan(500)
    }
  })

  it('logs who was refused, and never a password, a token or a cookie', async () => {
    await signIn('una password segreta da non scrivere')
    // What it writes comes by another way than its answers.
    await until(() => app.log().includes('"sign-in refused"'))
    const log = app.log()
    expect(log).not.toContain('una password segreta')
    expect(log).not.toContain(PASSWORD)
    expect(log).not.toMatch(/eyJ[\w-]{20}/)
  })

  it('finds no session in a token meant for something else', async () => {
    expect(await findSession('x'.repeat(43))).toBeNull()
  })
})
