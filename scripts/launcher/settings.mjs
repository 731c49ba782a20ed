import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, resolve } from 'node:path'
import { Failure, failureOf } from './failure.mjs'

/**
 * @typedef {object} Settings
 * @property {number} port
 * @property {string} host
 * @property {string | undefined} publicUrl origin, without a slash at its end
 * @property {string} dataDir absolute
 * @property {string | undefined} databaseUrl undefined for the embedded one
 * @property {string | undefined} paperPdf absolute
 */

/**
 * What the environment asks for; an empty variable counts as not set.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} root of the checkout, where the default data folder is
 * @returns {Settings}
 * @throws {Failure} for values that cannot be meant
 */
export function readSettings(env, root) {
  const port = env.PORT || '3000'
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65535) throw new Failure('badPort', { port })
  if (env.DATABASE_URL && !/^postgres(ql)?:\/\//.test(env.DATABASE_URL)) throw new Failure('badDatabaseUrl')
  return {
    port: Number(port),
    host: env.HOST || '127.0.0.1',
    publicUrl: env.PUBLIC_URL ? readOrigin(env.PUBLIC_URL) : undefined,
    dataDir: resolve(root, env.DATA_DIR || '.data'),
    databaseUrl: env.DATABASE_URL || undefined,
    paperPdf: env.PAPER_PDF ? resolve(root, env.PAPER_PDF) : undefined,
  }
}

/** @param {string} text @returns {string} */
function readOrigin(text) {
  if (!URL.canParse(text)) throw new Failure('badPublicUrl', { url: text })
  const url = new URL(text)
  const plain = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
  if (!/^https?:$/.test(url.protocol) || !plain) throw new Failure('badPublicUrl', { url: text })
  return url.origin
}

/**
 * Makes sure that the port can be had, before anything long is begun.
 * @param {string} host
 * @param {number} port
 * @returns {Promise<void>}
 * @throws {Failure} when it is taken, forbidden, or the host is not ours
 */
export function checkPort(host, port) {
  return new Promise((done, reject) => {
    const server = createServer()
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE') reject(new Failure('portTaken', { port, next: port < 65535 ? port + 1 : 3000 }))
      else if (error.code === 'EACCES') reject(new Failure('portForbidden', { port }))
      else reject(new Failure('badHost', { host }))
    })
    server.listen({ host, port }, () => server.close(() => done()))
  })
}

/**
 * @param {string} file
 * @throws {Failure} when it is missing, closed to us, or does not begin like a PDF
 */
export function checkPdf(file) {
  let start
  try {
    const fd = openSync(file, 'r')
    const head = Buffer.alloc(1024)
    start = head.toString('latin1', 0, readSync(fd, head, 0, head.length, 0))
    closeSync(fd)
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new Failure(missing ? 'pdfMissing' : 'pdfUnreadable', { file })
  }
  if (!start.includes('%PDF-')) throw new Failure('pdfNoPdf', { file })
}

/**
 * Makes the data folder, and sees that it can be written to.
 * @param {string} dataDir
 * @throws {Failure} in words
 */
export function prepareDataDir(dataDir) {
  // When we are root, the database's own user passes through it; what is secret in it is closed file by file.
  const mode = process.geteuid?.() === 0 ? 0o711 : 0o700
  try {
    mkdirSync(dataDir, { recursive: true, mode })
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw failureOf(reasonOf(error, dataDir), dataDir)
  }
  if (!statSync(dataDir).isDirectory()) throw new Failure('notFolder', { path: dataDir })
}

/**
 * On a read-only disk Node says that the folder to be made does not exist; the folder above it knows why.
 * @param {unknown} error
 * @param {string} folder
 * @returns {unknown}
 */
function reasonOf(error, folder) {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOENT') return error
  let above = dirname(folder)
  while (!existsSync(above)) above = dirname(above)
  try {
    accessSync(above, constants.W_OK)
    return error
  } catch (reason) {
    return reason
  }
}
