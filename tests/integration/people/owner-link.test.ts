import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import type { Visitor } from '@/lib/domain/people/viewer'
import { findSession } from '@/lib/server/auth/sessions'
import { signInMember } from '@/lib/server/auth/sign-in'
import { db } from '@/lib/server/db/client'
import { redeemInvite } from '@/lib/server/people/invites'
import { renewOwner } from '@/lib/server/people/owner-link'
import { setUpOwner } from '@/lib/server/people/setup'
import { setupLink } from '@/lib/server/people/setup-link'
import { launch } from '@/tests/setup/launched'
import { TEST_SECRET } from '../matrix/served-app'

process.env.NEXTAUTH_SECRET = TEST_SECRET
const nobody: Visitor = { kind: 'visitor', mode: 'open', mayRead: false }
const LOST = 'una frase dimenticata'
const refused = (code: string) => expect.objectContaining({ code })
const tokenIn = (link: string | undefined) => link?.split('/').at(-1) ?? ''
const run = (env: Record<string, string>) => launch(env, { script: 'scripts/owner-link.mjs' })

beforeAll(async () => {
  expect(await renewOwner('http://localhost:3000')).toBeNull()
  const early = run({ DATABASE_URL: process.env.DATABASE_URL ?? '' })
  expect(await early.ended).toBe(0)
  expect(early.output()).toContain('has no owner yet')
  const token = (await setupLink('http://localhost:3000'))?.split('#')[1] ?? ''
  await setUpOwner(nobody, { token, name: 'Proprietaria', password: LOST })
})

it('lets the owner choose a new password once, ending every session opened with the old one', async () => {
  const before = await signInMember('Proprietaria', LOST, null)
  const command = run({ DATABASE_URL: process.env.DATABASE_URL ?? '', PUBLIC_URL: 'https://family.example' })
  expect(await command.ended).toBe(0)
  const [link = ''] = /https:\S+/.exec(command.output()) ?? []
  expect(link).toMatch(/^https:\/\/family\.example\/invito\/[\w-]{43}$/)
  expect(command.output()).toContain('Proprietaria')
  const given = { token: tokenIn(link), name: '', password: 'una frase nuova mia' }
  expect(await redeemInvite(nobody, given)).toBe('Proprietaria')
  expect(await findSession(before?.sid ?? '')).toBeNull()
  expect(await signInMember('Proprietaria', LOST, null)).toBeNull()
  expect(await signInMember('Proprietaria', 'una frase nuova mia', null)).not.toBeNull()
  await expect(redeemInvite(nobody, given)).rejects.toEqual(refused('link-ended'))
  expect(await db().person.count({ where: { role: 'owner' } })).toBe(1)
})

it('ends the link made before, and lasts an hour at most', async () => {
  const first = await renewOwner('http://localhost:3000')
  const second = await renewOwner('http://localhost:3000/')
  await expect(redeemInvite(nobody, { token: tokenIn(first?.link), name: '', password: LOST })).rejects.toEqual(refused('link-ended'))
  const row = await db().invite.findFirstOrThrow({ where: { revokedAt: null, usedAt: null } })
  expect(row.expiresAt.getTime()).toBeLessThanOrEqual(Date.now() + 3_600_000)
  expect(JSON.stringify(row)).not.toContain(tokenIn(second?.link))
  expect(await db().auditEntry.count({ where: { about: row.id, actorId: null } })).toBe(1)
  await db().invite.update({ where: { id: row.id }, data: { expiresAt: new Date(Date.now() - 1) } })
  await expect(redeemInvite(nobody, { token: tokenIn(second?.link), name: '', password: LOST })).rejects.toEqual(refused('link-ended'))
})

it('refuses in words where there is no edition', async () => {
  const elsewhere = run({ DATA_DIR: join(tmpdir(), `a-fronte-none-${randomUUID()}`) })
  expect(await elsewhere.ended).toBe(1)
  expect(elsewhere.output()).toContain('There is no edition in')
})
