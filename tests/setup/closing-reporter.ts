import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/** What the run came to, for the closing line of `npm test`. */
export interface Closing {
  passed: number
  failed: number
  /** Tests that did not run, with the reason where one was given. */
  notRun: { name: string; reason: string }[]
}

/** Writes the counts of a run to a file; the screen is the default reporter's. */
export default class ClosingReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const closing: Closing = { passed: 0, failed: errors.length, notRun: [] }
    for (const module of modules) {
      // A file that could not be loaded, or a hook that failed, is no test and must count all the same.
      let failedHere = 0
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') closing.passed += 1
        if (state === 'failed') failedHere += 1
        if (state === 'skipped' || state === 'pending') {
          const { note } = test.result() as { note?: string }
          closing.notRun.push({ name: `${module.relativeModuleId} > ${test.fullName}`, reason: note ?? '' })
        }
      }
      closing.failed += failedHere === 0 && module.state() === 'failed' ? 1 : failedHere
    }
    const folder = join(process.cwd(), '.test-results')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'closing.json'), JSON.stringify(closing))
  }
}
