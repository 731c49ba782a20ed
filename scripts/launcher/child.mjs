import { spawn } from 'node:child_process'
import { message } from './messages.mjs'

/** How often a long step says that it is still going. */
const PROGRESS_MS = 15_000

/**
 * @typedef {object} ToolOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {{ uid: number, gid: number } | null} [as] whom to run it as, when we are root
 * @property {string} [input] for its standard input
 * @property {boolean} [progress] say now and then that it is still going
 * @property {AbortSignal | undefined} [signal] ends it
 */

/**
 * Runs a tool to its end and keeps what it prints.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ToolOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} code 128 when a signal ended it
 * @throws {Error} when it cannot be started at all
 */
export function runTool(command, args, { cwd, env = process.env, as, input, progress = false, signal } = {}) {
  return new Promise((resolve, reject) => {
    const started = Date.now()
    const child = spawn(command, args, { cwd, env, signal, stdio: ['pipe', 'pipe', 'pipe'], ...(as ?? {}) })
    let output = ''
    const keep = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk.toString()).slice(-200_000)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    // A tool that ends without reading its input is no error.
    child.stdin.on('error', () => {})
    child.stdin.end(input ?? '')
    const timer = setInterval(() => {
      if (progress) console.log(message('elapsed', { seconds: Math.round((Date.now() - started) / 1000) }))
    }, PROGRESS_MS)
    child.on('error', (error) => {
      clearInterval(timer)
      reject(error)
    })
    child.on('close', (code) => {
      clearInterval(timer)
      resolve({ code: code ?? 128, output })
    })
  })
}
