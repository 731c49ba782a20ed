import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '')

const alias = {
  '@': root,
  // Outside the pages' bundler there is no client to keep server modules from.
  'server-only': `${root}/node_modules/server-only/empty.js`,
}

/** `npm run test:long` also runs tests/long, and LONG=1 tells the others to run their full counts. */
const long = process.env.LONG === '1'

interface Room {
  readonly include: string[]
  /** Rooms of one order run together, later orders after them: the costly ones have the machine to themselves. */
  readonly order: number
  readonly setupFiles?: string[]
  readonly globalSetup?: string[]
  readonly timeout: number
}

function room(name: string, { include, order, setupFiles = [], globalSetup = [], timeout }: Room): TestProjectInlineConfiguration {
  return {
    resolve: { alias },
    test: {
      name,
      include,
      setupFiles: ['tests/setup/console-guard.ts', ...setupFiles],
      globalSetup,
      // Against hanging only; no test depends on how long anything takes.
      testTimeout: timeout,
      hookTimeout: timeout,
      // As long as the browser's driver waits: the second that is vitest's own may pass on a busy machine.
      expect: { poll: { timeout: 60_000 } },
      sequence: { groupOrder: order },
    },
  }
}

const database = { globalSetup: ['tests/setup/database-server.ts'], setupFiles: ['tests/setup/own-database.ts'] }

export default defineConfig({
  resolve: { alias },
  test: {
    // Vitest would keep one of two cores for itself, which sleeps while a test waits for its browser or server.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      room('unit', { include: ['tests/unit/**/*.test.{ts,tsx}'], order: 0, timeout: 120_000 }),
      room('content', { include: ['tests/content/**/*.test.ts'], order: 0, timeout: 120_000 }),
      room('integration', { include: ['tests/integration/**/*.test.ts'], order: 1, timeout: 900_000, ...database }),
      room('e2e', {
        include: ['tests/e2e/**/*.test.ts'],
        order: 2,
        timeout: 300_000,
        globalSetup: ['tests/setup/running-edition.ts'],
      }),
      ...(long ? [room('long', { include: ['tests/long/**/*.test.ts'], order: 3, timeout: 10_800_000, ...database })] : []),
    ],
  },
})
