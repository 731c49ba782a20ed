import { beforeAll, describe, expect, it } from 'vitest'
import type { Visitor } from '@/lib/domain/people/viewer'
import { findSession, openSession } from '@/lib/server/auth/sessions'
import { signInGuest, signInMember } from '@/lib/server/auth/sign-in'
import { sign } from '@/lib/server/auth/tokens'
import { db } from '@/lib/server/db/client'
import { createInvite, findLinkPurpose, redeemInvite, revokeInvite } from '@/lib/server/people/invites'
import { confirmPassword, leave, removeMember } from '@/lib/server/people/members'
import { createReadingLink, listReadingLinks, revokeReadingLink } from '@/lib/server/people/reading-links'
import { setUpOwner } from '@/lib/server/people/setup'
import { setupLink } from '@/lib/server/people/setup-link'
import { TEST_SECRET } from '../matrix/served-app'
import { makeRelative, question, viewerOfSession, type Relative } from './family'

process.env.NEXTAUTH_SECRET = TEST_SECRET
const nobody: Visitor = { kind: 'visitor', mode: 'private', mayRead: true }
const refused = (code: string) => expect.objectContaining({ code })
const PASSWORD = 'una frase tutta mia'
let owner: Relative

beforeAll(async () => {
  const link = await setupLink('http://localhost:3000')
  const token = link?.split('#')[1] ?? ''
  expect(await setupLink('http://localhost:3000')).toBe(link)
  await expect(setUpOwner(nobody, { token: sign('device', 'owner'), name: 'Owner', password: PASSWORD })).rejects.toEqual(refused('link-ended'))
  const races = await Promise.allSettled(
    Array.from({ length: 8 }, (_, n) => setUpOwner(nobody, { token, name: `Owner ${n}`, password: PASSWORD })),
  )
  expect(races.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await setupLink('http://localhost:3000')).toBeNull()
  const { id } = await db().person.findFirstOrThrow({ where: { role: 'owner' } })
  const sid = await openSession({ personId: id })
  owner = { sid, viewer: await viewerOfSession(sid) }
})

describe('an invitation', () => {
  it('makes one member, whatever number of attempts arrive together', async () => {
    const token = await createInvite(owner.viewer, { label: 'cugina' })
    expect(await findLinkPurpose(nobody, token)).toBe('join')
    const attempts = await Promise.allSettled(
      Array.from({ length: 40 }, (_, n) => redeemInvite(nobody, { token, name: `Ospite ${n}`, password: PASSWORD })),
    )
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db().person.count({ where: { name: { startsWith: 'Ospite' } } })).toBe(1)
    expect(await findLinkPurpose(nobody, token)).toBeNull()
  })

  it('is not used up by a name already taken, in any spelling, or a weak password', async () => {
    await db().rateCount.deleteMany()
    const token = await createInvite(owner.viewer, { label: 'zio' })
    await makeRelative('José')
    for (const name of ['josé', 'JOSE\u0301', ' José ', 'Ｊosé']) {
      await expect(redeemInvite(nobody, { token, name, password: PASSWORD })).rejects.toEqual(refused('name-taken'))
    }
    for (const password of ['corta', 'password12', '1234567890', 'aaaaaaaaaaaa']) {
      await expect(redeemInvite(nobody, { token, name: 'Zio', password })).rejects.toEqual(refused('weak-password'))
    }
    expect(await redeemInvite(nobody, { token, name: 'Zio', password: PASSWORD })).toBe('Zio')
  })

  it('opens nothing once revoked or expired, and is stored only as a hash', async () => {
    const token = await createInvite(owner.viewer, { label: 'x' })
    const row = await db().invite.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
    expect(JSON.stringify(row)).not.toContain(token)
    await revokeInvite(owner.viewer, row.id)
    await expect(redeemInvite(nobody, { token, name: 'Tardi', password: PASSWORD })).rejects.toEqual(refused('link-ended'))
    const late = await createInvite(owner.viewer, { label: 'y' })
    await db().invite.updateMany({ where: { label: 'y' }, data: { expiresAt: new Date(Date.now() - 1) } })
    await expect(redeemInvite(nobody, { token: late, name: 'Tardi', password: PASSWORD })).rejects.toEqual(refused('link-ended'))
  })

  it('that renews a password ends the sessions opened with the old one', async () => {
    const token = await createInvite(owner.viewer, { label: 'z' })
    await redeemInvite(nobody, { token, name: 'Smemorata', password: PASSWORD })
    const before = await signInMember('smemorata', PASSWORD, null)
    const renewal = await createInvite(owner.viewer, { label: 'z', renewsId: before?.personId })
    expect(await redeemInvite(nobody, { token: renewal, name: '', password: 'un’altra frase mia' })).toBe('Smemorata')
    expect(await findSession(before?.sid ?? '')).toBeNull()
    expect(await signInMember('Smemorata', PASSWORD, null)).toBeNull()
    expect(await signInMember('Smemorata', 'un’altra frase mia', null)).not.toBeNull()
  })
})

describe('a reading link', () => {
  it('lets guests in until it is revoked, and then ends those who are in', async () => {
    const token = await createReadingLink(owner.viewer, { label: 'amici', sharesDoubts: false, days: 1 })
    const guest = await signInGuest(token)
    expect((await findSession(guest?.sid ?? ''))?.kind).toBe('guest')
    const [link] = await listReadingLinks(owner.viewer)
    await revokeReadingLink(owner.viewer, link?.id ?? '')
    expect(await findSession(guest?.sid ?? '')).toBeNull()
    expect(await signInGuest(token)).toBeNull()
  })
})

describe('a wrong password', () => {
  it('slows strangers down without locking out the browser that has signed in before', async () => {
    const token = await createInvite(owner.viewer, { label: 'k' })
    await redeemInvite(nobody, { token, name: 'Assediata', password: PASSWORD })
    const { deviceCookie } = await import('@/lib/server/auth/device')
    const { id } = await db().person.findFirstOrThrow({ where: { name: 'Assediata' } })
    const known = deviceCookie(id).split(';')[0] ?? ''
    for (let n = 0; n < 10; n += 1) expect(await signInMember('Assediata', 'sbagliata ogni volta', null)).toBeNull()
    await expect(signInMember('Assediata', PASSWORD, null)).rejects.toEqual(refused('too-many'))
    await expect(signInMember('Assediata', PASSWORD, `${known}x`)).rejects.toEqual(refused('too-many'))
    expect(await signInMember('Assediata', PASSWORD, known)).not.toBeNull()
  })

  it('does not count as fresh', async () => {
    await expect(confirmPassword(owner.viewer, 'non è questa')).rejects.toEqual(refused('wrong-password'))
    expect((await confirmPassword(owner.viewer, PASSWORD)).fresh).toBe(true)
  })
})

describe('leaving', () => {
  it('deletes what was private, and leaves or erases what was shared as one chooses', async () => {
    const { askDoubt } = await import('@/lib/server/doubts/ask')
    const { editDoubt } = await import('@/lib/server/doubts/edit')
    const { listDoubts } = await import('@/lib/server/doubts/list')
    for (const what of ['leave-shared', 'erase-all'] as const) {
      const goer = await makeRelative(`Parte ${what}`)
      await askDoubt(goer.viewer, question({ blockId: '7-p1', body: `pubblica ${what}` }))
      const hidden = await askDoubt(goer.viewer, question({ blockId: '7-p1', body: 'privata', visibility: 'private' }))
      await editDoubt(goer.viewer, hidden, { version: 1, body: 'privata, corretta' })
      await leave(goer.viewer, what)
      expect(await findSession(goer.sid)).toBeNull()
      expect(await db().doubt.count({ where: { authorId: goer.viewer.personId } })).toBe(what === 'leave-shared' ? 1 : 0)
      expect(await db().revision.count({ where: { byId: goer.viewer.personId } })).toBe(0)
    }
    const { doubts } = await listDoubts(owner.viewer, { block: '7-p1', limit: 10 })
    expect(doubts.map(({ author }) => author.name)).toEqual(['Parte leave-shared'])
  })

  it('is not for the owner, who cannot be removed either', async () => {
    await expect(leave(owner.viewer, 'erase-all')).rejects.toEqual(refused('not-allowed'))
    await expect(removeMember(owner.viewer, owner.viewer.personId)).rejects.toEqual(refused('not-found'))
  })
})
