import { randomBytes } from 'node:crypto'
import { message } from './messages.mjs'

/** Something the user can put right: shown as one sentence, without a stack. */
export class Failure extends Error {
  /**
   * @param {string} key of the sentence
   * @param {import('./messages.mjs').Values} [values]
   */
  constructor(key, values) {
    super(message(key, values))
    this.key = key
  }
}

/** @param {unknown} error @returns {string | undefined} */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}

/**
 * The failure that a system error means, for a place that had to be written.
 * @param {unknown} error
 * @param {string} path shown when the error names none
 * @returns {unknown} a Failure, or the error itself when it is none of the expected ones
 */
export function failureOf(error, path) {
  if (error instanceof Failure) return error
  const at = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : path
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
      return new Failure('noRights', { path: at })
    case 'EROFS':
      return new Failure('readOnly', { path: at })
    case 'ENOSPC':
    case 'EDQUOT':
      return new Failure('diskFull', { path: at })
    case 'ENOTDIR':
    case 'EEXIST':
      return new Failure('notFolder', { path: at })
    default:
      return error
  }
}

/**
 * Prints what went wrong on standard error: a sentence, and for what nobody foresaw an id with its cause.
 * @param {unknown} error
 */
export function printFailure(error) {
  if (error instanceof Failure) return console.error(error.message)
  const id = randomBytes(4).toString('hex')
  console.error(message('unexpected', { id, reason: error instanceof Error ? error.message : String(error) }))
  if (error instanceof Error) console.error(`[${id}] ${error.stack}`)
}

/**
 * Whether the output of a tool says that the disk is full.
 * @param {string} output
 */
export function saysDiskFull(output) {
  // PostgreSQL may come to know it by a write that ends halfway, before the system says so.
  return /ENOSPC|EDQUOT|no space left on device|disk quota exceeded|wrote only \d+ of \d+ bytes/i.test(output)
}
