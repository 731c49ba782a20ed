import { existsSync, readFileSync, renameSync, rmSync, statSync, truncateSync, chownSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { runTool } from './child.mjs'
import { Failure, saysDiskFull } from './failure.mjs'
import { makePrivateFolder } from './postgres-home.mjs'
import { commandOf, identify } from './process-identity.mjs'
import { SOCKET_NAME } from './socket-folder.mjs'

/**
 * @typedef {object} Cluster
 * @property {string} data folder of the cluster
 * @property {string} native folder of the binaries
 * @property {import('./postgres-user.mjs').Account | null} account whom it runs as; null for ourselves
 */

/** The one user and database of the cluster. */
export const DATABASE_USER = 'a_fronte'

/** A server that is starting up after a crash replays its log first. */
const START_PATIENCE_MS = 60_000
const LONGEST_LOG = 1_000_000

/** @param {Cluster} cluster @param {string} tool @param {string[]} args */
async function pgTool({ native, account }, tool, args) {
  try {
    // The folder we were started in may be closed to the database's user.
    return await runTool(join(native, 'bin', tool), args, { as: account, cwd: '/', env: { ...process.env, LC_ALL: 'C' } })
  } catch (error) {
    // A C library that does not fit (musl) shows as a missing file.
    throw new Failure('embeddedBroken', { reason: error instanceof Error ? error.message : String(error) })
  }
}

/** @param {string} output @returns {string} the line that matters most */
function reasonIn(output) {
  const lines = output.split('\n').map((line) => line.trim()).filter(Boolean)
  return lines.find((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1) ?? '?'
}

/**
 * Makes a new cluster: complete or not at all, even when the launcher is killed meanwhile.
 * Sorting and case follow Unicode code points from PostgreSQL's own tables, the same on every machine.
 * @param {Cluster} cluster
 * @param {string} password
 * @throws {Failure} when the disk is full or the binaries do not run
 */
export async function createCluster(cluster, password) {
  const part = `${cluster.data}.part`
  rmSync(part, { recursive: true, force: true })
  makePrivateFolder(part, cluster.account)
  const secret = join(part, '..', 'postgres.password')
  writeFileSync(secret, `${password}\n`, { mode: 0o600 })
  if (cluster.account) chownSync(secret, cluster.account.uid, cluster.account.gid)
  try {
    const { code, output } = await pgTool(cluster, 'initdb', [
      `--pgdata=${part}`, `--username=${DATABASE_USER}`, `--pwfile=${secret}`, '--auth=scram-sha-256',
      '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8',
    ])
    if (code !== 0) {
      rmSync(part, { recursive: true, force: true })
      throw saysDiskFull(output) ? new Failure('diskFull', { path: cluster.data }) : new Failure('embeddedBroken', { reason: reasonIn(output) })
    }
    renameSync(part, cluster.data)
  } finally {
    rmSync(secret, { force: true })
  }
}

/**
 * The server that runs on a cluster, from its own lock file.
 * @param {string} data
 * @returns {{ pid: number, socketFolder: string } | null} null when none is alive
 */
export function findServer(data) {
  const lines = readPidFile(data)
  const pid = Number(lines?.[0])
  if (!lines || !identify(pid)) return null
  // After a crash the number may have gone to somebody else, who must not be taken for the database.
  const command = commandOf(pid)
  return command.includes('postgres') && command.includes(data) ? { pid, socketFolder: lines[4] ?? '' } : null
}

/** @param {string} data @returns {string[] | null} */
function readPidFile(data) {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n').map((line) => line.trim())
  } catch {
    return null
  }
}

/**
 * Starts the server of a cluster, where none is alive, on a Unix socket; it lives on its own, beyond
 * Ctrl-C in our terminal.
 * @param {Cluster} cluster
 * @param {string} socketFolder
 * @throws {Failure} when it does not start
 */
export async function startServer(cluster, socketFolder) {
  const log = join(cluster.data, 'server.log')
  if (existsSync(log) && statSync(log).size > LONGEST_LOG) truncateSync(log)
  const logged = existsSync(log) ? statSync(log).size : 0
  // A killed server's number may belong to another process now, or to its own zombie: PostgreSQL would
  // respect the files it left for ever.
  rmSync(join(cluster.data, 'postmaster.pid'), { force: true })
  for (const name of [SOCKET_NAME, `${SOCKET_NAME}.lock`]) rmSync(join(socketFolder, name), { force: true })
  const options = `-c listen_addresses='' -c unix_socket_directories='${socketFolder}' -c port=5432`
  for (const since = Date.now(); ; await sleep(200)) {
    const { code, output } = await pgTool(cluster, 'pg_ctl', ['start', '-w', '-t', '60', '-D', cluster.data, '-l', log, '-o', options])
    if (code === 0) return
    const said = output + readFrom(log, logged)
    // The children of a killed server take a moment to notice.
    const retry = /pre-existing shared memory block|is still in use/.test(said)
    if (retry && Date.now() - since < START_PATIENCE_MS) continue
    if (saysDiskFull(said)) throw new Failure('diskFull', { path: cluster.data })
    throw new Failure('databaseFailed', { reason: reasonIn(readFrom(log, logged) || output), log })
  }
}

/** @param {string} file @param {number} start @returns {string} what was written from there on */
function readFrom(file, start) {
  try {
    return readFileSync(file).subarray(start).toString()
  } catch {
    return ''
  }
}

/** @param {Cluster} cluster stops its server, letting what is being written finish */
export async function stopServer(cluster) {
  if (!findServer(cluster.data)) return
  await pgTool(cluster, 'pg_ctl', ['stop', '-w', '-m', 'fast', '-t', '60', '-D', cluster.data])
}

/** @param {string} socketFolder @returns {Promise<boolean>} whether a server answers there */
export function answers(socketFolder) {
  return new Promise((resolve) => {
    const socket = connect(join(socketFolder, SOCKET_NAME))
    socket.on('connect', () => resolve(socket.destroy() !== null))
    socket.on('error', () => resolve(false))
  })
}

/**
 * Waits until a server found alive answers, or is gone.
 * @param {string} data
 * @returns {Promise<string | null>} its socket folder; null when it went away
 */
export async function awaitServer(data) {
  for (const since = Date.now(); Date.now() - since < START_PATIENCE_MS; await sleep(100)) {
    const server = findServer(data)
    if (!server) return null
    if (server.socketFolder && (await answers(server.socketFolder))) return server.socketFolder
  }
  throw new Failure('databaseFailed', { reason: 'no answer', log: join(data, 'server.log') })
}
