import { afterAll, beforeAll, expect, it } from 'vitest'
import { ENTRANCES } from '@/lib/domain/people/entrances'
import { db } from '@/lib/server/db/client'
import { startCachingProxy } from '@/tests/setup/caching-proxy'
import { makeActor, theOwner, type Actor } from './actors'
import { knockAt } from './requests'
import { serveApp, TEST_SECRET, type ServedApp } from './served-app'
import { plant, type Planted } from './targets'

process.env.NEXTAUTH_SECRET = TEST_SECRET
let app: ServedApp
let one: { actor: Actor; planted: Planted }
let other: { actor: Actor; planted: Planted }
let nobody: Actor

async function memberWithSecret() {
  const actor = await makeActor('member', 'invited')
  const planted = await plant('own', actor.personId)
  await db().doubt.update({ where: { id: planted.doubt }, data: { visibility: 'private' } })
  return { actor, planted }
}

beforeAll(async () => {
  app = await serveApp({ open: true })
  await theOwner()
  ;[one, other, nobody] = [await memberWithSecret(), await memberWithSecret(), await makeActor('nobody', 'invited')]
})
afterAll(() => app?.stop())

/** Every address that can be read, those of the one member's own things included, as a document and as Next's scripts ask for it. */
function everyAddress(): { path: string; headers: Record<string, string> }[] {
  return ENTRANCES.filter(({ transport, way }) => way === 'GET' && transport !== 'stream').flatMap((entrance) => {
    const { path } = knockAt(entrance, one.planted)
    return entrance.transport === 'page' ? [{ path, headers: {} }, { path, headers: { rsc: '1' } }] : [{ path, headers: {} }]
  })
}

const ask = (origin: string, path: string, headers: object, actor: Actor) => fetch(origin + path, { headers: { ...headers, ...actor.headers }, redirect: 'manual' })

it('gives nobody another’s answer through a cache that all share, and what it keeps is the same for everyone', async () => {
  const cache = await startCachingProxy(app.origin, { obeys: true })
  const secrets = [one.planted.secret, other.planted.secret]
  const wrong: string[] = []
  let ownSeen = 0
  let kept = 0
  for (const { path, headers } of [...everyAddress(), { path: '/vendor/stamp.json', headers: {} }]) {
    for (const actor of [one.actor, other.actor, nobody]) {
      await db().rateCount.deleteMany()
      const response = await ask(cache.origin, path, headers, actor)
      const text = await response.text()
      const own = actor === one.actor ? secrets[0] : actor === other.actor ? secrets[1] : null
      if (own !== null && own !== undefined && text.includes(own)) ownSeen += 1
      if (secrets.some((secret) => secret !== own && text.includes(secret))) wrong.push(`${path}: told of another’s`)
      if (/text\/html/.test(response.headers.get('content-type') ?? '') && 'rsc' in headers) wrong.push(`${path}: a document where data was asked for`)
      if (response.headers.get('x-from-cache') === null) continue
      kept += 1
      const direct = await ask(app.origin, path, headers, actor)
      if (direct.status !== response.status || (await direct.text()) !== text) wrong.push(`${path}: kept, and not what this one would get`)
    }
  }
  cache.close()
  expect(wrong).toEqual([])
  // Each member has read their own in many places, and the cache was at work.
  expect(ownSeen).toBeGreaterThan(8)
  expect(kept).toBeGreaterThan(0)
})

it('would be seen to give one’s answer to the other, if it did', async () => {
  const careless = await startCachingProxy(app.origin, { obeys: false })
  const read = async (actor: Actor) => (await ask(careless.origin, '/api/doubts', {}, actor)).text()
  expect(await read(one.actor)).toContain(one.planted.secret)
  expect(await read(other.actor)).toContain(one.planted.secret)
  careless.close()
})
