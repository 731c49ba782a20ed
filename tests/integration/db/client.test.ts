import { afterEach, expect, it } from 'vitest'
import { closeDb, db } from '@/lib/server/db/client'

const url = process.env.DATABASE_URL

afterEach(async () => {
  await closeDb()
  process.env.DATABASE_URL = url
})

it('opens nothing before it is asked, and says in words when there is no address', () => {
  delete process.env.DATABASE_URL
  expect(() => db()).toThrow(/npm start/)
  process.env.DATABASE_URL = 'mysql://elsewhere'
  expect(() => db()).toThrow(/postgresql:/)
})

it('is one client for the process, and a new one after it was closed', async () => {
  const first = db()
  expect(db()).toBe(first)
  expect(await first.edition.count()).toBe(0)
  await closeDb()
  expect(db()).not.toBe(first)
  expect(await db().edition.count()).toBe(0)
})

it('refuses the same file twice by the code of PostgreSQL’s constraint', async () => {
  const edition = {
    sha256: 'a'.repeat(64), fileName: 'a.pdf', label: 'a', pages: 1, pdf: new Uint8Array([1]),
    revision: 'r', missing: [], unmatched: [], regions: [],
  }
  await db().edition.create({ data: edition })
  await expect(db().edition.create({ data: edition })).rejects.toMatchObject({ code: 'P2002' })
})

it('allows one edition to be shown, and any number not to be', async () => {
  const make = (mark: string, active: true | null) =>
    db().edition.create({
      data: {
        sha256: mark.repeat(64), fileName: 'a.pdf', label: 'a', pages: 1, pdf: new Uint8Array([1]),
        active, revision: 'r', missing: [], unmatched: [], regions: [],
      },
    })
  await make('b', true)
  await make('c', null)
  await make('d', null)
  await expect(make('e', true)).rejects.toMatchObject({ code: 'P2002' })
})

it('throws where a condition or a value is undefined, which otherwise would stand for none at all', async () => {
  const some = { id: undefined as unknown as string }
  await expect(db().person.findFirst({ where: some })).rejects.toThrow(/undefined/)
  await expect(db().person.count({ where: { AND: [{ name: 'x' }, some] } })).rejects.toThrow(/undefined/)
  await expect(db().doubt.deleteMany({ where: some })).rejects.toThrow(/undefined/)
  await expect(db().invite.updateMany({ where: some, data: { revokedAt: new Date() } })).rejects.toThrow(/undefined/)
  await expect(db().$transaction((tx) => tx.session.deleteMany({ where: { personId: undefined as unknown as string } }))).rejects.toThrow(/undefined/)
  expect(await db().person.findFirst({ where: { name: 'x' } })).toBeNull()
})
