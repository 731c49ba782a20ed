import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DATABASE_USER } from './cluster.mjs'

/**
 * @typedef {object} Credentials
 * @property {string} password
 * @property {string} [socketFolder] where the server last listened
 * @property {string} [cluster] where the data is, when it had to be put outside the data folder
 */

/** @param {string} dataDir */
const fileOf = (dataDir) => join(dataDir, 'database.json')

/**
 * @param {string} dataDir
 * @returns {Credentials | null} null when none were kept yet
 */
export function readCredentials(dataDir) {
  try {
    return JSON.parse(readFileSync(fileOf(dataDir), 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** @returns {Credentials} */
export function newCredentials() {
  return { password: randomBytes(32).toString('hex') }
}

/**
 * Keeps them, whole or not at all, for our own eyes only.
 * @param {string} dataDir
 * @param {Credentials} credentials
 */
export function keepCredentials(dataDir, credentials) {
  const part = `${fileOf(dataDir)}.part`
  writeFileSync(part, JSON.stringify(credentials), { mode: 0o600 })
  renameSync(part, fileOf(dataDir))
}

/** @param {Credentials} credentials @returns {string} the address for the application */
export function addressOf({ password, socketFolder }) {
  return `postgresql://${DATABASE_USER}:${password}@localhost/postgres?host=${encodeURIComponent(socketFolder ?? '')}`
}
