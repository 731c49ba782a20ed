import { execFileSync } from 'node:child_process'
import { chownSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { removeDataDir } from '@/scripts/launcher/throwaway-database.mjs'
import { findPostmaster, newDataFolder } from '@/tests/setup/data-folder'
import { freePort, launch } from '@/tests/setup/launched'

let dataDir: string

beforeEach(() => {
  dataDir = newDataFolder()
})

afterEach(() => removeDataDir(dataDir))

/** Starts, expects a refusal, and returns its one line. */
async function refusal(env: Record<string, string>): Promise<string> {
  const launched = launch({ PORT: String(await freePort()), DATA_DIR: dataDir, PAPER_URL: 'http://127.0.0.1:1/', ...env })
  const code = await launched.ended
  expect(code, launched.output()).toBe(1)
  expect(findPostmaster(dataDir)).toBeNull()
  const lines = launched.output().trim().split('\n')
  // What it was doing may stand before; a stack or a second complaint may not.
  expect(lines.filter((line) => !/^(Creating|Starting) the database/.test(line)), launched.output()).toHaveLength(1)
  return lines.at(-1)!
}

const idOf = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))

describe('one sentence and exit code 1 for', () => {
  it('a taken port', async () => {
    const port = await freePort()
    const other = createServer().listen(port, '127.0.0.1')
    await new Promise((done) => other.on('listening', done))
    expect(await refusal({ PORT: String(port) })).toMatch(new RegExp(`^Port ${port} is already taken: .*PORT=${port + 1}`))
    await new Promise((done) => other.close(done))
  })

  it.each(['0', '65536', '-1', '80a', '3e3', ' '])('the port %j', async (port) => {
    expect(await refusal({ PORT: port })).toMatch(/is not a port: choose/)
  })

  it('a host that is not this machine', async () => {
    expect(await refusal({ HOST: '192.0.2.77' })).toMatch(/is not an address of this machine/)
  })

  it.each(['nonsense', 'ftp://example.org', 'https://example.org/path', 'https://a:b@example.org'])('PUBLIC_URL=%s', async (url) => {
    expect(await refusal({ PUBLIC_URL: url })).toMatch(/is not an address: write it like/)
  })

  it('a PDF that is not there, that is a folder, that is none', async () => {
    expect(await refusal({ PAPER_PDF: join(dataDir, 'missing.pdf') })).toMatch(/missing\.pdf does not exist: correct/)
    expect(await refusal({ PAPER_PDF: dataDir })).toMatch(/cannot be read/)
    writeFileSync(join(dataDir, 'page.pdf'), '<!doctype html>')
    expect(await refusal({ PAPER_PDF: join(dataDir, 'page.pdf') })).toMatch(/page\.pdf is not a PDF/)
  })

  it('a data folder that is a file, or under one', async () => {
    const file = join(dataDir, 'file')
    writeFileSync(file, '')
    expect(await refusal({ DATA_DIR: file })).toMatch(/is not a folder|no permission/)
    expect(await refusal({ DATA_DIR: join(file, 'below') })).toMatch(/is not a folder/)
  })

  it('a data folder where nobody can write', async () => {
    const closed = process.platform === 'linux' ? '/sys/a-fronte' : '/System/a-fronte'
    expect(await refusal({ DATA_DIR: closed })).toMatch(/no permission to write|is read-only/)
  })

  // The device that is always full stands where the database's credentials are to be written.
  it.runIf(process.platform === 'linux')('a full disk', async () => {
    symlinkSync('/dev/full', join(dataDir, 'database.json.part'))
    expect(await refusal({})).toMatch(/^The disk is full .*: free some space/)
  })

  it('a DATABASE_URL that is none, that nobody answers, that refuses', async () => {
    expect(await refusal({ DATABASE_URL: 'mysql://here' })).toMatch(/must begin with postgresql/)
    expect(await refusal({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' })).toMatch(/does not answer or refuses access .*ECONNREFUSED/)
    const wrong = new URL(process.env.DATABASE_URL!)
    wrong.password = 'wrong'
    expect(await refusal({ DATABASE_URL: wrong.href })).toMatch(/refuses access .*password authentication failed/)
  })

  it('a database of another PostgreSQL', async () => {
    mkdirSync(join(dataDir, 'postgres'), { mode: 0o700 })
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '9.6\n')
    // As root the database would run as the owner of what is there, who is never root.
    if (process.geteuid?.() === 0) chownSync(join(dataDir, 'postgres'), idOf('-u'), idOf('-g'))
    expect(await refusal({})).toMatch(/is of PostgreSQL 9\.6/)
  })
})

it('breaks no running start when another is refused for its port', async () => {
  const port = await freePort()
  const one = launch({ PORT: String(port), DATA_DIR: dataDir, PAPER_URL: 'http://127.0.0.1:1/' })
  await one.printed(/is ready/)
  const two = launch({ PORT: String(port), DATA_DIR: dataDir, PAPER_URL: 'http://127.0.0.1:1/' })
  expect(await two.ended).toBe(1)
  expect(two.output()).toMatch(/already taken/)
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200)
  one.kill('SIGTERM')
  expect(await one.ended).toBe(0)
})
