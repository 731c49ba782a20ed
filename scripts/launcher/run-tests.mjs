import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './build.mjs'
import { printFailure } from './failure.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const closingFile = join(root, '.test-results', 'closing.json')

/** @typedef {{ passed: number, failed: number, notRun: { name: string, reason: string }[] }} Closing */

/** @param {string[]} args for vitest @param {boolean} long @returns {Promise<number>} exit code */
function vitest(args, long) {
  const command = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=./tests/setup/closing-reporter.ts']
  const env = { ...process.env, ...(long ? { LONG: '1' } : {}) }
  const child = spawn(process.execPath, [...command, ...args], { cwd: root, env, stdio: 'inherit' })
  return new Promise((done) => child.on('close', (code) => done(code ?? 1)))
}

/** @param {number} code @returns {Closing} */
function readClosing(code) {
  try {
    /** @type {Closing} */
    const closing = JSON.parse(readFileSync(closingFile, 'utf8'))
    // Vitest failed for a reason that no test shows.
    if (code !== 0 && closing.failed === 0) closing.failed = 1
    return closing
  } catch {
    return { passed: 0, failed: 1, notRun: [] }
  }
}

/** A test that was left to another of its kind did not go missing: the real PDFs are not everybody's. */
const STOOD_IN = /stands in/

/** @param {string} title @param {Closing['notRun']} tests */
function list(title, tests) {
  if (tests.length === 0) return
  console.log(`\n${title}`)
  for (const { name, reason } of tests) console.log(`  ${name}${reason && ` (${reason})`}`)
}

/**
 * Runs the tests and ends the process; the last line of the output is `N passed, N failed`.
 * @param {readonly string[]} args `--long` for the full counts, all else goes to vitest
 */
export async function runTests(args) {
  const long = args.includes('--long')
  // Ctrl-C reaches vitest by itself, which closes what its setups opened; this only waits for it.
  process.on('SIGINT', () => {})
  rmSync(closingFile, { force: true })
  /** @type {Closing} */
  let closing = { passed: 0, failed: 1, notRun: [] }
  try {
    await ensureBuilt(root)
    closing = readClosing(await vitest(args.filter((arg) => arg !== '--long'), long))
  } catch (error) {
    printFailure(error)
  }
  const strict = process.env.CI === 'true'
  const stoodIn = closing.notRun.filter(({ reason }) => STOOD_IN.test(reason))
  const missing = closing.notRun.filter(({ reason }) => !STOOD_IN.test(reason))
  list('Without the real PDFs the restatement, set as a PDF, stood in for:', stoodIn)
  list(strict ? 'Could not run, which fails here (CI=true):' : 'Could not run:', missing)
  const failures = closing.failed + (strict ? missing.length : 0)
  const skipped = closing.notRun.length - (strict ? missing.length : 0)
  console.log(`\n${closing.passed} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  process.exit(failures > 0 || closing.passed === 0 ? 1 : 0)
}
