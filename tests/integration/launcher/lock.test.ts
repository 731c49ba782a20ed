import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { withLock } from '@/scripts/launcher/lock.mjs'
import { identify } from '@/scripts/launcher/process-identity.mjs'
import { root } from '@/tests/setup/launched'

let folder: string
let lock: string
let counter: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'a-fronte-lock-'))
  lock = join(folder, 'lock')
  counter = join(folder, 'counter')
  writeFileSync(counter, '0')
})

afterEach(() => rmSync(folder, { recursive: true }))

/** Adds one, many times, by reading and writing with a pause between: lost whenever two do it at once. */
const COUNT = `
  const { withLock } = await import(${JSON.stringify(pathToFileURL(join(root, 'scripts/launcher/lock.mjs')).href)})
  const { readFileSync, writeFileSync } = await import('node:fs')
  const [lock, counter, times, kill] = process.argv.slice(1)
  for (let i = 0; i < Number(times); i++) {
    await withLock(lock, async () => {
      const n = Number(readFileSync(counter, 'utf8'))
      await new Promise((done) => setTimeout(done, 1))
      writeFileSync(counter, String(n + 1))
      if (kill && i + 1 === Number(times)) process.kill(process.pid, 'SIGKILL')
    })
  }
`

function count(times: number, kill = ''): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', COUNT, lock, counter, String(times), kill], { stdio: 'inherit' })
  return new Promise((done) => child.on('close', () => done()))
}

it('lets one process in at a time, also when holders are killed while they hold it', async () => {
  const workers = [count(10), count(10), count(10), count(10), count(3, 'kill'), count(5, 'kill'), count(7, 'kill')]
  await Promise.all(workers)
  expect(readFileSync(counter, 'utf8')).toBe('55')
})

it('takes over the lock of a dead process, of one whose number went to another, and one never finished', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  const stale = [
    JSON.stringify({ pid, identity: 'long ago' }),
    // Our own number, but of a process that began at another time.
    JSON.stringify({ pid: process.pid, identity: 'another boot' }),
    '',
    '{"pid":',
  ]
  for (const content of stale) {
    writeFileSync(lock, content)
    utimesSync(lock, new Date(0), new Date(0))
    expect(await withLock(lock, async () => 'in')).toBe('in')
    expect(existsSync(lock)).toBe(false)
  }
})

it('respects a living holder, says that it waits, and gives up in words', async () => {
  writeFileSync(lock, JSON.stringify({ pid: process.pid, identity: identify(process.pid) }))
  let told = 0
  const waiting = withLock(lock, async () => 'in', { patienceMs: 300, onWait: () => (told += 1) })
  await expect(waiting).rejects.toMatchObject({ key: 'lockHeld' })
  expect(told).toBe(1)
  expect(existsSync(lock)).toBe(true)
})

it('is free again when the work throws', async () => {
  await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(existsSync(lock)).toBe(false)
})

it('knows a living process from none', () => {
  expect(identify(process.pid)).toBe(identify(process.pid))
  expect(identify(0)).toBeNull()
  expect(identify(-1)).toBeNull()
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  expect(identify(pid)).toBeNull()
})
