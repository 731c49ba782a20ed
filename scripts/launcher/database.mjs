import { readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { awaitServer, createCluster, findServer, startServer, stopServer } from './cluster.mjs'
import { addressOf, keepCredentials, newCredentials, readCredentials } from './credentials.mjs'
import { Failure, failureOf } from './failure.mjs'
import { register, unregister } from './launchers.mjs'
import { withLock } from './lock.mjs'
import { findBinaries } from './postgres-binaries.mjs'
import { findCluster, placeCluster, reachableBinaries } from './postgres-home.mjs'
import { choosePostgresUser } from './postgres-user.mjs'
import { prepareSocketFolder } from './socket-folder.mjs'

/** How often the server is looked at, to start it again if it was killed. */
const WATCH_MS = 1000
/** Nothing done under the lock takes longer, but for a slow disk's first initialisation. */
const LOCK_PATIENCE_MS = 5 * 60_000

/** @typedef {(key: string, values?: import('./messages.mjs').Values) => void} Say */
/** @typedef {import('./cluster.mjs').Cluster} Cluster */

/**
 * @typedef {object} OpenDatabase
 * @property {string} url for DATABASE_URL
 * @property {() => Promise<void>} close stops the server too, unless another launcher uses it
 */

/**
 * Brings up the embedded PostgreSQL of a data folder, or joins the one that is running there, and keeps
 * it running until closed.
 * @param {{ root: string, dataDir: string, say: Say }} options `dataDir` absolute and existing
 * @returns {Promise<OpenDatabase>}
 * @throws {Failure} in words, when it cannot be had
 */
export async function openDatabase({ root, dataDir, say }) {
  /** @type {<T>(work: () => Promise<T>) => Promise<T>} */
  const locked = (work) => withLock(join(dataDir, 'database.lock'), work, { patienceMs: LOCK_PATIENCE_MS })
  try {
    const { cluster, url } = await locked(async () => {
      const cluster = await prepareCluster(root, dataDir, say)
      register(dataDir)
      try {
        return { cluster, url: await bringUp(cluster, dataDir, say) }
      } catch (error) {
        unregister(dataDir)
        throw error
      }
    })
    const stopWatching = watch(cluster, () => locked(() => bringUp(cluster, dataDir, () => {})), say)
    return {
      url,
      close: async () => {
        await stopWatching()
        const leave = async () => {
          if (unregister(dataDir) === 0) await shutDown(cluster, dataDir)
        }
        // A disk that filled up meanwhile holds no lock any more, and is no reason to leave the server behind.
        await locked(leave).catch(leave)
      },
    }
  } catch (error) {
    throw failureOf(error, dataDir)
  }
}

/** @param {string} root @param {string} dataDir @param {Say} say @returns {Promise<Cluster>} one that exists */
async function prepareCluster(root, dataDir, say) {
  const binaries = findBinaries(root)
  const existing = findCluster(dataDir, readCredentials(dataDir)?.cluster)
  const account = choosePostgresUser(existing)
  const native = reachableBinaries(binaries, account)
  if (existing) {
    refuseForeign(existing, account?.uid ?? process.geteuid?.(), binaries.version)
    return { data: existing, native, account }
  }
  const { cluster: data, aside } = placeCluster(dataDir, account)
  const cluster = { data, native, account }
  say('databaseCreate', { place: data })
  if (aside) say('databaseElsewhere', { user: account?.name ?? '', folder: dataDir, place: data })
  const credentials = { ...newCredentials(), ...(aside ? { cluster: data } : {}) }
  keepCredentials(dataDir, credentials)
  await createCluster(cluster, credentials.password)
  return cluster
}

/**
 * @param {string} data
 * @param {number | undefined} uid whom the server will run as
 * @param {string} version of our binaries
 */
function refuseForeign(data, uid, version) {
  if (statSync(data).uid !== uid) throw new Failure('otherOwner', { place: data })
  const found = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  const wanted = version.split('.')[0] ?? ''
  if (found !== wanted) throw new Failure('otherVersion', { place: data, found, wanted })
}

/**
 * Joins the running server, or starts it. Call under the lock.
 * @param {Cluster} cluster
 * @param {string} dataDir
 * @param {Say} say
 * @returns {Promise<string>} its address
 */
async function bringUp(cluster, dataDir, say) {
  const credentials = readCredentials(dataDir)
  if (!credentials) throw new Failure('passwordLost', { place: cluster.data, file: join(dataDir, 'database.json') })
  const running = findServer(cluster.data) && (await awaitServer(cluster.data))
  if (running) {
    say('databaseAdopted')
    return addressOf({ ...credentials, socketFolder: running })
  }
  const socketFolder = prepareSocketFolder(credentials.socketFolder, cluster.account)
  if (socketFolder !== credentials.socketFolder) keepCredentials(dataDir, { ...credentials, socketFolder })
  say('databaseStart')
  await startServer(cluster, socketFolder)
  return addressOf({ ...credentials, socketFolder })
}

/** @param {Cluster} cluster @param {string} dataDir */
async function shutDown(cluster, dataDir) {
  await stopServer(cluster)
  const folder = readCredentials(dataDir)?.socketFolder
  if (folder) rmSync(folder, { recursive: true, force: true })
}

/**
 * Starts the server again whenever it has died; says so once each time.
 * @param {Cluster} cluster
 * @param {() => Promise<unknown>} restart
 * @param {Say} say
 * @returns {() => Promise<void>} ends the watch
 */
function watch(cluster, restart, say) {
  let failing = false
  /** @type {Promise<void> | null} */
  let attempt = null
  const timer = setInterval(() => {
    if (attempt || findServer(cluster.data)) return
    attempt = restart()
      .then(() => {
        failing = false
        say('databaseRestarted')
      })
      .catch((error) => {
        if (!failing) say('databaseRestartFailed', { reason: error.message })
        failing = true
      })
      .finally(() => {
        attempt = null
      })
  }, WATCH_MS)
  return async () => {
    clearInterval(timer)
    await attempt
  }
}
