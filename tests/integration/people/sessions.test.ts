import { decode, encode } from 'next-auth/jwt'
import { beforeAll, describe, expect, it } from 'vitest'
import { hashPassword } from '@/lib/server/auth/password'
import { closeSession, findSession, IDLE_DAYS, LONGEST_DAYS, openSession } from '@/lib/server/auth/sessions'
import { signInMember } from '@/lib/server/auth/sign-in'
import { newToken, sign } from '@/lib/server/auth/tokens'
import { viewerOf } from '@/lib/server/auth/viewer'
import { db } from '@/lib/server/db/client'
import { changePassword, endSession, listSessions } from '@/lib/server/people/members'
import { TEST_SECRET } from '../matrix/served-app'
import { makeRelative, viewerOfSession } from './family'

process.env.NEXTAUTH_SECRET = TEST_SECRET
const DAY = 86_400_000
const PASSWORD = 'una frase tutta mia'
const refused = (code: string) => expect.objectContaining({ code })

/** Somebody with a password. */
async function withPassword(name: string) {
  const relative = await makeRelative(name)
  await db().person.update({ where: { id: relative.viewer.personId }, data: { passwordHash: await hashPassword(PASSWORD) } })
  return relative
}

describe('a session', () => {
  it('ends when unused for so long, and in any case after so long, by the clock of the server', async () => {
    const { viewer } = await makeRelative('Chi si assenta')
    const sid = await openSession({ personId: viewer.personId })
    const opened = Date.now()
    const after = (days: number) => findSession(sid, new Date(opened + days * DAY))
    expect(await after(IDLE_DAYS + 0.01)).toBeNull()
    // Used once a month, it lasts to its end and not a day longer.
    for (let day = 30; day < LONGEST_DAYS; day += 30) expect(await after(day), `day ${day}`).not.toBeNull()
    expect(await after(LONGEST_DAYS - 0.01)).not.toBeNull()
    expect(await after(LONGEST_DAYS + 0.01)).toBeNull()
  })

  it('is one’s own to end, and the owner’s; nobody else’s', async () => {
    const [one, other] = [await makeRelative('Una'), await makeRelative('Altra')]
    const owner = await makeRelative('Proprietaria', 'owner')
    expect((await listSessions(one.viewer)).map(({ id }) => id)).toEqual([one.viewer.sessionId])
    await expect(endSession(one.viewer, other.viewer.sessionId)).rejects.toEqual(refused('not-found'))
    await endSession(owner.viewer, other.viewer.sessionId)
    expect(await findSession(other.sid)).toBeNull()
    expect(await findSession(one.sid)).not.toBeNull()
  })

  it('ends, but for the present one, when the password is changed; the old one is asked for', async () => {
    const { viewer, sid } = await withPassword('Chi cambia')
    const elsewhere = await openSession({ personId: viewer.personId })
    await expect(changePassword(viewer, { old: 'non è questa', password: 'un’altra frase mia' })).rejects.toEqual(refused('wrong-password'))
    await expect(changePassword(viewer, { old: PASSWORD, password: 'corta' })).rejects.toEqual(refused('weak-password'))
    expect(await findSession(elsewhere)).not.toBeNull()
    await changePassword(viewer, { old: PASSWORD, password: 'un’altra frase mia' })
    expect(await findSession(elsewhere)).toBeNull()
    expect(await viewerOfSession(sid)).toMatchObject({ personId: viewer.personId })
    expect(await signInMember('Chi cambia', PASSWORD, null)).toBeNull()
    expect(await signInMember('Chi cambia', 'un’altra frase mia', null)).not.toBeNull()
  })
})

describe('a cookie', () => {
  let sid = ''
  const kindBy = async (value: string) => (await viewerOf(new Headers({ cookie: `a-fronte-session=${value}` }))).kind
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

  beforeAll(async () => {
    const { viewer } = await makeRelative('Chi ha il biscotto')
    sid = await openSession({ personId: viewer.personId })
  })

  it('opens a session only as we have sealed it', async () => {
    const good = await encode({ token: { sid }, secret: TEST_SECRET })
    expect(await kindBy(good)).toBe('member')
    const unsigned = `${part({ alg: 'none', typ: 'JWT' })}.${part({ sid })}.`
    const [head = '', ...rest] = good.split('.')
    const weaker = [part({ ...JSON.parse(Buffer.from(head, 'base64url').toString()) as object, alg: 'none' }), ...rest].join('.')
    const flipped = good.slice(0, -3) + (good.endsWith('AAA') ? 'BBB' : 'AAA')
    const forged = {
      unsigned,
      weaker,
      flipped,
      'of another key': await encode({ token: { sid }, secret: 'Zx9vT0y8Zr5nBw2cXk7mLd9fHs1gPa4q' }),
      expired: await encode({ token: { sid }, secret: TEST_SECRET, maxAge: -60 }),
      'signed for another purpose': sign('setup', sid),
      'the secret itself': sid,
      'of no session': await encode({ token: { sid: newToken() }, secret: TEST_SECRET }),
      'with something else for a secret': await encode({ token: { sid: { contains: '' } }, secret: TEST_SECRET }),
    }
    for (const [name, value] of Object.entries(forged)) expect(await kindBy(value), name).toBe('visitor')
    expect(await decode({ token: good, secret: TEST_SECRET })).toMatchObject({ sid })
  })

  it('opens nothing any more once the session is over, however well it is sealed', async () => {
    const good = await encode({ token: { sid }, secret: TEST_SECRET })
    await closeSession(sid)
    expect(await kindBy(good)).toBe('visitor')
  })
})
