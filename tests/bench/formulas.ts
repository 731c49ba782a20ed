import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { FORMULAS } from '@/lib/domain/formulas/registry'
import { removeDataDir } from '@/scripts/launcher/throwaway-database.mjs'
import { startChromium } from '../setup/chromium'
import { freePort, launch, root } from '../setup/launched'
import { closingTable, longestOf } from './formulas/closing-table'
import { measureFormula, type MeasuredFormula } from './formulas/measure-formula'

const LIMITS = { cold: 1500, reopened: 300, task: 50 }

/**
 * Every formula in a real browser: opened from its home in both languages, its claims, its error on each
 * backend, times to first numbers, and the longest task of opening and using it: by the clock, and in the
 * processor time of its own, which does not depend on what else the machine has to do. Prints Markdown, writes
 * JSON beside it. Arguments: ids of formulas (all if none), or the address of an edition that runs already.
 */
export async function run(args: readonly string[]): Promise<void> {
  const asked = FORMULAS.filter(({ id }) => args.includes(id))
  const edition = await serve(args.find((arg) => arg.startsWith('http')))
  const server = await startChromium()
  try {
    const browser = await chromium.connect(server.wsEndpoint())
    const measured: MeasuredFormula[] = []
    for (const entry of asked.length > 0 ? asked : FORMULAS) {
      const one = await measureFormula(browser, edition.url, entry)
      measured.push(one)
      console.error(summary(one))
    }
    await browser.close()
    const folder = join(root, '.test-results')
    mkdirSync(folder, { recursive: true })
    const table = closingTable(measured)
    writeFileSync(join(folder, 'formulas.json'), `${JSON.stringify(measured, null, 2)}\n`)
    writeFileSync(join(folder, 'formulas.md'), `${table}\n`)
    console.log(table)
    console.error(`formulas: written to ${join(folder, 'formulas.json')} and formulas.md`)
  } finally {
    await server.close()
    await edition.stop()
  }
}

async function serve(running: string | undefined): Promise<{ url: string; stop: () => Promise<void> }> {
  if (running) return { url: running, stop: async () => {} }
  const dataDir = mkdtempSync(join(tmpdir(), 'a-fronte-bench-'))
  chmodSync(dataDir, 0o711)
  // The demos need no original, and reading one would take the processor from what is measured.
  const launched = launch({ PORT: String(await freePort()), DATA_DIR: dataDir, PAPER_PDF: '', PAPER_URL: 'http://127.0.0.1:1/' })
  const [, url = ''] = await launched.printed(/is ready: (\S+)/)
  await launched.printed(/original is on the page|was not found/)
  return {
    url,
    stop: async () => {
      launched.kill('SIGTERM')
      await launched.ended
      removeDataDir(dataDir)
    },
  }
}

function summary(one: MeasuredFormula): string {
  const over = (value: number, most: number) => `${value.toFixed(0)}${value > most ? ' OVER' : ''}`
  const long = one.uses.filter(({ longest }) => longest.own > LIMITS.task).map(({ what, longest }) => `${what} ${longest.own.toFixed(0)}`)
  const longest = longestOf(one)
  return `formulas: ${one.id} first numbers ${over(one.cold, LIMITS.cold)} ms, reopened ${over(one.reopened, LIMITS.reopened)} ms, longest task ${over(longest.own, LIMITS.task)} ms of its own, ${longest.wall.toFixed(0)} by the clock${long.length > 0 ? ` (${long.join(', ')})` : ''}`
}
