import { format } from 'node:util'
import { afterAll, afterEach, beforeEach } from 'vitest'

/** What was printed since the test began and nobody expected. */
let printed: string[] = []

for (const method of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) {
  console[method] = (...values: unknown[]) => {
    printed.push(`console.${method}: ${format(...values)}`)
  }
}

function failIfPrinted(): void {
  const unexpected = printed
  printed = []
  if (unexpected.length > 0) throw new Error(`Unexpected output:\n${unexpected.join('\n')}`)
}

/**
 * Takes note of output that a test provokes on purpose; all other output fails the test that printed it.
 * @returns the lines that match
 * @throws when nothing was printed that matches
 */
export function expectPrinted(pattern: RegExp): string[] {
  const matching = printed.filter((line) => pattern.test(line))
  printed = printed.filter((line) => !pattern.test(line))
  if (matching.length === 0) throw new Error(`Nothing printed matches ${pattern}; printed:\n${printed.join('\n')}`)
  return matching
}

// What modules print while they load belongs to no test, and must not be blamed on the first.
beforeEach(failIfPrinted)
afterEach(failIfPrinted)
afterAll(failIfPrinted)
