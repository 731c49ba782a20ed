import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { LIMITS, type LimitName } from '@/lib/domain/questions/limits'
import { RATES } from '@/lib/server/access/rate'
import { db } from '@/lib/server/db/client'
import { root } from '@/tests/setup/launched'
import { makeActor, theOwner, type Actor } from './actors'
import { actionBody, actionIds } from './requests'
import { serveApp, TEST_SECRET, type ServedApp } from './served-app'
import { plant } from './targets'

process.env.NEXTAUTH_SECRET = TEST_SECRET
let app: ServedApp
let member: Actor
let calm: Actor
let owner: Actor

beforeAll(async () => {
  app = await serveApp({ open: true })
  await theOwner()
  ;[member, calm, owner] = [await makeActor('member', 'invited'), await makeActor('member', 'invited'), await makeActor('owner, password just typed', 'invited')]
})
afterAll(() => app?.stop())
beforeEach(async () => void (await db().rateCount.deleteMany()))

const get = (path: string, actor = member) => fetch(app.origin + path, { headers: { ...actor.headers }, redirect: 'manual' })
const send = (method: string, path: string, body: object, actor = member, headers = {}) =>
  fetch(app.origin + path, { method, headers: { origin: app.origin, 'content-type': 'application/json', ...actor.headers, ...headers }, body: JSON.stringify(body) })
const question = (over: object = {}) => ({ key: randomUUID(), blockId: '3.2.1-p2', kind: 'question', visibility: 'family', body: 'x', ...over })

/** Calls a server action as the browser does. @returns what the action says, in the words of its transport */
async function call(action: string, fields: Record<string, string>, actor: Actor, page = '/famiglia'): Promise<string> {
  const headers = { origin: app.origin, 'next-action': actionIds(root).get(action) ?? '', ...actor.headers }
  const response = await fetch(app.origin + page, { method: 'POST', headers, body: actionBody(fields), redirect: 'manual' })
  return response.text()
}

/** The code of a refusal, or the status where it was taken. */
async function told(asked: Promise<Response>): Promise<string | number> {
  const response = await asked
  const text = await response.text()
  return response.ok ? response.status : ((JSON.parse(text) as { error?: string }).error ?? response.status)
}

/** Where a link that nobody made would be redeemed. */
const LINK = `/invito/${'x'.repeat(43)}`
const proposal = { blockId: '3.2.1-p2', sentence: 1, after: 'x', reason: '' }

/** How each limited text is sent, and what is said where it is not too long. */
const FIELDS: readonly (readonly [LimitName, string | number, (text: string) => Promise<Response>])[] = [
  ['body', 201, (body) => send('POST', '/api/doubts', question({ body }))],
  ['point', 201, (point) => send('POST', '/api/doubts', question({ kind: 'understanding', points: ['uno', point] }))],
  ['quote', 201, (text) => send('POST', '/api/doubts', question({ quote: { text, lang: 'it' } }))],
  ['demoState', 201, (text) => send('POST', '/api/doubts', question({ demo: { formulaId: 'R01', state: `v1.${text.slice(3)}` } }))],
  ['answer', 201, async (body) => send('POST', `/api/doubts/${(await plant('shared by another', null)).doubt}/answers`, { key: randomUUID(), body })],
  ['why', 204, async (why) => send('PUT', `/api/points/${(await plant('shared by another', null)).point}/verdict`, { value: 'no', why })],
  ['search', 200, (q) => get(`/api/doubts?q=${q}`)],
  ['sentence', 'facts-changed', (after) => send('POST', '/api/proposals', { ...proposal, key: randomUUID(), after })],
  ['reason', 'facts-changed', (reason) => send('POST', '/api/proposals', { ...proposal, key: randomUUID(), reason })],
]

describe('a text sent over HTTP', () => {
  it.each(FIELDS)('as %s is taken up to its limit, and refused with one character more', async (name, taken, sent) => {
    const { max } = LIMITS[name]
    for (const [length, answer] of [[max - 1, taken], [max, taken], [max + 1, 'too-long']] as const) {
      expect(await told(sent('a'.repeat(length))), `${length} characters`).toBe(answer)
    }
  })

  it('as a label or a name of an action is taken up to its limit, and refused with one character more', async () => {
    const invite = (length: number) => call('inviteAction', { label: 'a'.repeat(length) }, owner)
    const { max } = LIMITS.label
    for (const length of [max - 1, max]) expect(await invite(length)).toContain('"ok":true')
    expect(await invite(max + 1)).toContain('"code":"too-long"')
    const redeem = (length: number) => call('redeemAction', { token: 'x', name: 'a'.repeat(length), password: 'una frase tutta mia' }, member, LINK)
    for (const length of [LIMITS.name.max - 1, LIMITS.name.max]) expect(await redeem(length)).toContain('"code":"link-ended"')
    expect(await redeem(LIMITS.name.max + 1)).toContain('"code":"too-long"')
  })

  it('as a whole request is read up to its limit', async () => {
    const bytes = (length: number) => {
      const empty = JSON.stringify({ markdown: '' }).length
      return told(send('POST', '/api/preview', { markdown: ' '.repeat(length - empty) }))
    }
    const { max } = LIMITS.request
    const within = await bytes(max)
    expect(await bytes(max - 1)).toBe(within)
    const over = await send('POST', '/api/preview', { markdown: ' '.repeat(max) })
    expect(await over.json()).toMatchObject({ error: 'too-long', field: 'body' })
  })
})

describe('too much at once', () => {
  /** Does something as often as it may be done, and once more. @returns the answer to the last attempt */
  async function exhaust(most: number, once: (n: number) => Promise<Response>): Promise<Response> {
    for (let n = 0; n < most; n += 1) {
      const response = await once(n)
      expect(response.ok, `attempt ${n + 1} of ${most}: ${response.status}`).toBe(true)
      await response.arrayBuffer()
    }
    return once(most)
  }

  async function expectStopped(response: Response): Promise<void> {
    expect(response.status).toBe(429)
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await response.json()).toMatchObject({ error: 'too-many' })
  }

  it('is stopped for the one who writes it, whatever address they say they have, and hinders nobody else', async () => {
    const refused = await exhaust(RATES.write.most, (n) => send('POST', '/api/doubts', question(), member, { 'x-forwarded-for': `10.0.0.${n}` }))
    await expectStopped(refused)
    expect((await send('POST', '/api/doubts', question(), calm)).status).toBe(201)
    expect((await get('/api/doubts')).status).toBe(200)
  })

  it('is stopped for the one who takes everything away again and again, in whatever form', async () => {
    const forms = ['mine', 'mine', 'mine', 'annotations', 'obsidian']
    await expectStopped(await exhaust(RATES.export.most, (n) => get(`/api/export/${forms[n % forms.length]}`)))
    for (const form of new Set(forms)) await expectStopped(await get(`/api/export/${form}`))
    expect((await get('/api/export/mine', calm)).status).toBe(200)
    expect((await get('/api/doubts')).status).toBe(200)
    for (const form of ['wordings', 'entries']) {
      await db().rateCount.deleteMany()
      await expectStopped(await exhaust(RATES.export.most, () => get(`/api/export/${form}`, owner)))
    }
  })

  it('is stopped for an owner who makes one backup after the other, or restores them', async () => {
    await expectStopped(await exhaust(RATES.backup.most, () => get('/api/backup', owner)))
    const restore = await fetch(`${app.origin}/api/backup/restore`, { method: 'POST', headers: { origin: app.origin, 'content-type': 'application/gzip', ...owner.headers }, body: 'x' })
    await expectStopped(restore)
    expect((await get('/api/export/mine', owner)).status).toBe(200)
    expect((await get('/api/export/mine')).status).toBe(200)
  })

  it('is stopped for an owner who makes links without end, and for whoever tries out links', async () => {
    for (let n = 0; n < RATES.invite.most; n += 1) {
      const made = n % 2 === 0 ? call('inviteAction', { label: 'x' }, owner) : call('readingLinkAction', { label: 'x', days: '1' }, owner)
      expect(await made, `link ${n + 1}`).toContain('"ok":true')
    }
    for (const [action, fields] of [['inviteAction', { label: 'x' }], ['readingLinkAction', { label: 'x', days: '1' }]] as const) {
      expect(await call(action, fields, owner)).toMatch(/"code":"too-many","details":\{"wait":\d+\}/)
    }
    expect((await send('POST', '/api/doubts', question(), owner)).status).toBe(201)

    const guess = () => call('redeemAction', { token: 'x'.repeat(43), name: 'a', password: 'una frase tutta mia' }, member, LINK)
    for (let n = 0; n < RATES.redeem.most; n += 1) expect(await guess()).toContain('"code":"link-ended"')
    expect(await guess()).toContain('"code":"too-many"')
    expect((await get('/api/doubts')).status).toBe(200)
  })
})
