import { spawn } from 'node:child_process'
import { afterEach, describe, expect, it } from 'vitest'
import { removeDataDir } from '@/scripts/launcher/throwaway-database.mjs'
import { identify } from '@/scripts/launcher/process-identity.mjs'
import { findPostmaster, newDataFolder } from '@/tests/setup/data-folder'
import { cleanEnvironment, freePort, launch, root, type Launched } from '@/tests/setup/launched'
import { until } from '@/tests/setup/until'

let dataDir: string
let started: Launched[] = []

/** Starts the application on the test's data folder and waits for its page. */
async function start(env: Record<string, string> = {}): Promise<Launched & { address: string }> {
  const port = await freePort()
  // The paper is not what these tests are about, and must not come from the network.
  const launched = launch({ PORT: String(port), DATA_DIR: dataDir, PAPER_URL: 'http://127.0.0.1:1/', ...env })
  started.push(launched)
  const [, address = ''] = await launched.printed(/is ready: (\S+)/)
  return { ...launched, address }
}

async function statusOf(address: string): Promise<number | null> {
  return fetch(address).then(({ status }) => status, () => null)
}

afterEach(async () => {
  for (const { kill, ended } of started) {
    kill('SIGTERM')
    await ended
  }
  started = []
  removeDataDir(dataDir)
})

describe('one launcher', () => {
  it('serves the page, says what it did, and ends all it started when told to', async () => {
    dataDir = newDataFolder()
    const one = await start()
    expect(await statusOf(one.address)).toBe(200)
    expect(one.output()).toMatch(/Creating the database/)
    expect(findPostmaster(dataDir)).not.toBeNull()
    one.kill('SIGTERM')
    expect(await one.ended).toBe(0)
    expect(findPostmaster(dataDir)).toBeNull()
    expect(await statusOf(one.address)).toBeNull()
  })

  it('ends all it started on Ctrl-C under npm, which reaches every process of the terminal at once', async () => {
    dataDir = newDataFolder()
    const port = await freePort()
    const env = cleanEnvironment({ PORT: String(port), DATA_DIR: dataDir, PAPER_URL: 'http://127.0.0.1:1/' })
    const npm = spawn('npm', ['start'], { cwd: root, env, detached: true, stdio: 'ignore' })
    const ended = new Promise((done) => npm.on('close', done))
    await until(async () => (await statusOf(`http://127.0.0.1:${port}/`)) === 200)
    process.kill(-npm.pid!, 'SIGINT')
    await ended
    await until(() => findPostmaster(dataDir) === null)
    await until(async () => (await statusOf(`http://127.0.0.1:${port}/`)) === null)
  })

  it('speaks Italian in an Italian terminal', async () => {
    dataDir = newDataFolder()
    const launched = launch({ PORT: String(await freePort()), DATA_DIR: dataDir, LANG: 'it_IT.UTF-8', PAPER_URL: 'http://127.0.0.1:1/' })
    started.push(launched)
    await launched.printed(/A fronte è pronto: http/)
  })

  it('starts a killed page server again', async () => {
    dataDir = newDataFolder()
    const one = await start()
    const before = await pageServerOf(one.pid)
    process.kill(before, 'SIGKILL')
    await until(async () => (await statusOf(one.address)) === 200)
    expect(await pageServerOf(one.pid)).not.toBe(before)
  })

  it('starts a killed database again, and the page comes back by itself', async () => {
    dataDir = newDataFolder()
    const one = await start()
    const before = findPostmaster(dataDir)!
    process.kill(before, 'SIGKILL')
    await one.printed(/running again/)
    expect(findPostmaster(dataDir)).not.toBe(before)
    expect(await statusOf(one.address)).toBe(200)
  })
})

describe('two launchers', () => {
  it('share the database, which stops with the last of them', async () => {
    dataDir = newDataFolder()
    const one = await start()
    const database = findPostmaster(dataDir)
    const two = await start()
    expect(two.output()).toMatch(/already running/)
    expect(two.output()).not.toMatch(/Building/)
    expect(findPostmaster(dataDir)).toBe(database)

    one.kill('SIGINT')
    expect(await one.ended).toBe(0)
    expect(findPostmaster(dataDir)).toBe(database)
    expect(await statusOf(two.address)).toBe(200)

    two.kill('SIGINT')
    expect(await two.ended).toBe(0)
    expect(findPostmaster(dataDir)).toBeNull()
  })

  it('that start together on an empty folder make one database', async () => {
    dataDir = newDataFolder()
    const [one, two] = await Promise.all([start(), start()])
    expect([one, two].filter(({ output }) => output().includes('Creating the database'))).toHaveLength(1)
    expect(await statusOf(one!.address)).toBe(200)
    expect(await statusOf(two!.address)).toBe(200)
  })
})

describe('a launcher that was killed', () => {
  it('leaves a database that the next one adopts and stops, and no page server', async () => {
    dataDir = newDataFolder()
    const one = await start()
    const database = findPostmaster(dataDir)
    one.kill('SIGKILL')
    expect(await one.ended).toBe('SIGKILL')
    await until(async () => (await statusOf(one.address)) === null)
    expect(findPostmaster(dataDir)).toBe(database)

    const two = await start()
    expect(two.output()).toMatch(/already running/)
    expect(findPostmaster(dataDir)).toBe(database)
    two.kill('SIGTERM')
    expect(await two.ended).toBe(0)
    expect(findPostmaster(dataDir)).toBeNull()
  })

  it('together with its database does not keep the next one from starting', async () => {
    dataDir = newDataFolder()
    const one = await start()
    const database = findPostmaster(dataDir)!
    one.kill('SIGKILL')
    process.kill(database, 'SIGKILL')
    await one.ended
    const two = await start()
    expect(findPostmaster(dataDir)).not.toBe(database)
    expect(await statusOf(two.address)).toBe(200)
  })
})

/** Process number of the page server that a launcher started. */
async function pageServerOf(launcher: number): Promise<number> {
  const ps = spawn('ps', ['-eo', 'pid=,ppid=,args='])
  let lines = ''
  ps.stdout.on('data', (chunk: Buffer) => (lines += chunk.toString()))
  await new Promise((done) => ps.on('close', done))
  const found = lines
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .find(([, parent, ...args]) => Number(parent) === launcher && args.join(' ').includes('scripts/serve'))
  expect(found, lines).toBeDefined()
  expect(identify(Number(found![0]))).not.toBeNull()
  return Number(found![0])
}
