import { mkdtemp, rm } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeAnswer } from '@/lib/server/doubts/answer'
import { askDoubt } from '@/lib/server/doubts/ask'
import { countDoubts, getThread, listDoubts } from '@/lib/server/doubts/list'
import { db, Prisma } from '@/lib/server/db/client'
import { makeBackup } from '@/lib/server/people/backup/make-backup'
import { restoreBackup } from '@/lib/server/people/backup/restore-backup'
import { makeRelative, question, viewerOfSession, type Relative } from './family'

let owner: Relative
let thread = ''

const bytesOf = async (stream: ReadableStream<Uint8Array>) => Buffer.from(await new Response(stream).arrayBuffer())
const streamOf = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]).stream()
const linesOf = (backup: Buffer) => gunzipSync(backup).toString('utf8').split('\n')
/** Everything but the first line, which tells when it was made, and the hash over it. */
const contentOf = (backup: Buffer) => linesOf(backup).slice(1, -2)
const forgetRates = () => db().rateCount.deleteMany()

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), 'a-fronte-backup-'))
  owner = await makeRelative('Owner', 'owner', true)
  const member = await makeRelative('Member')
  for (let n = 0; n < 30; n += 1) {
    const kind = n % 3 === 0 ? ({ kind: 'understanding', points: ['uno', 'due "\\\n\u2028 🜁'] } as const) : {}
    const id = await askDoubt(member.viewer, question({ body: `nota ${n} ‏אב ‮`, visibility: n % 2 ? 'family' : 'private', ...kind }))
    if (n === 1) {
      thread = id
      await writeAnswer(owner.viewer, id, { key: randomUUID(), body: 'risposta **forte**' })
    }
  }
  await askDoubt(member.viewer, question({ termId: 'softmax', body: 'su una voce' }))
  const words = { it: 'però \u2028', en: 'but "\\' }
  for (const before of [Prisma.DbNull, words]) {
    await db().entryProposal.create({ data: { entryId: 'softmax', before, after: words, reason: '', authorId: member.viewer.personId, requestKey: randomUUID() } })
  }
  const sha256 = 'a'.repeat(64)
  await db().edition.create({
    data: { sha256, fileName: 'x.pdf', label: 'x', pages: 1, pdf: Buffer.from([0, 255, 10, 13, 34]), active: null, revision: '1', missing: [], unmatched: [], regions: [] },
  })
})

afterAll(() => rm(process.env.DATA_DIR ?? '', { recursive: true, force: true }))

it('puts back, row by row, what was there; nothing of what came after; and every session ends', async () => {
  await forgetRates()
  const backup = await bytesOf(await makeBackup(owner.viewer))
  const before = { counts: await countDoubts(owner.viewer), thread: await getThread(owner.viewer, thread) }
  await askDoubt(owner.viewer, question({ body: 'scritta dopo' }))
  await forgetRates()
  const rows = await restoreBackup(owner.viewer, streamOf(backup))
  expect(rows).toBe(contentOf(backup).filter((line) => !line.startsWith('{"table":')).length)
  expect(await db().session.count()).toBe(0)

  const { sid } = { sid: await (await import('@/lib/server/auth/sessions')).openSession({ personId: owner.viewer.personId }) }
  const viewer = { ...(await viewerOfSession(sid)), fresh: true }
  expect(await countDoubts(viewer)).toEqual(before.counts)
  expect(await getThread(viewer, thread)).toEqual(before.thread)
  expect((await listDoubts(viewer, { q: 'risposta', limit: 5 })).doubts.map(({ id }) => id)).toEqual([thread])
  await forgetRates()
  const again = await bytesOf(await makeBackup(viewer))
  // The second copy also tells of the first one having been made.
  const withoutAudit = (lines: string[]) => lines.filter((line) => !/backup made|"table":"AuditEntry"/.test(line))
  expect(withoutAudit(contentOf(again))).toEqual(withoutAudit(contentOf(backup)))
  const next = await askDoubt(viewer, question({ body: 'la vita continua' }))
  expect((await listDoubts(viewer, { limit: 1 })).doubts[0]?.id).toBe(next)
  owner = { sid, viewer }
})

it('refuses a damaged copy whole: cut short, altered, with a row less or more, or not a copy at all', async () => {
  await forgetRates()
  const backup = await bytesOf(await makeBackup(owner.viewer))
  const lines = linesOf(backup)
  const row = lines.findIndex((line) => line.includes('nota 7'))
  const altered = lines.with(row, (lines[row] ?? '').replace('nota 7', 'nota 8'))
  const damaged: Record<string, Buffer> = {
    altered: gzipSync(altered.join('\n')),
    'a row less': gzipSync(lines.toSpliced(row, 1).join('\n')),
    'a row more': gzipSync(lines.toSpliced(row, 0, lines[row] ?? '').join('\n')),
    'without its end': gzipSync(lines.slice(0, -2).join('\n')),
    'something after its end': gzipSync(`${lines.join('\n')}{}\n`),
    'not compressed': gunzipSync(backup),
    empty: Buffer.alloc(0),
    'another format': gzipSync('{"format":"x","tables":[]}\n'),
  }
  for (const part of [1, 10, 100, backup.length >> 1, backup.length - 1]) damaged[`cut at ${part}`] = backup.subarray(0, part)
  for (let n = 0; n < 20; n += 1) {
    const flipped = Buffer.from(backup)
    const at = 10 + Math.floor(((backup.length - 20) * (n + 0.5)) / 20)
    flipped[at] = (flipped[at] ?? 0) ^ 0x10
    damaged[`bit flipped at ${at}`] = flipped
  }
  const before = await countDoubts(owner.viewer)
  for (const [name, bytes] of Object.entries(damaged)) {
    await forgetRates()
    await expect(restoreBackup(owner.viewer, streamOf(bytes)), name).rejects.toEqual(expect.objectContaining({ name: 'Refusal' }))
  }
  expect(await countDoubts(owner.viewer)).toEqual(before)
  expect(await db().session.count()).toBe(1)
})

it('refuses a copy made by a newer version, changing nothing', async () => {
  await forgetRates()
  const lines = linesOf(await bytesOf(await makeBackup(owner.viewer)))
  const header = JSON.parse(lines[0] ?? '') as { migrations: string[] }
  header.migrations.push('29990101000000_from_the_future')
  const { createHash } = await import('node:crypto')
  const body = [JSON.stringify(header), ...lines.slice(1, -2)].map((line) => `${line}\n`).join('')
  const end = JSON.stringify({ end: true, sha256: createHash('sha256').update(body).digest('hex') })
  await forgetRates()
  await expect(restoreBackup(owner.viewer, streamOf(gzipSync(`${body}${end}\n`)))).rejects.toEqual(expect.objectContaining({ code: 'other-version' }))
})

it('leaves no copy of the upload behind', async () => {
  const { readdir } = await import('node:fs/promises')
  expect(await readdir(process.env.DATA_DIR ?? '')).toEqual([])
})
