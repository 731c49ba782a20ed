// npm run bench -- NAME: runs tests/bench/NAME.ts, which measures and prints.
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = new URL('../tests/bench/', import.meta.url)
const name = process.argv[2] ?? ''
const file = new URL(`${name}.ts`, folder)

if (!/^[a-z][a-z-]*$/.test(name) || !existsSync(file)) {
  const names = readdirSync(fileURLToPath(folder)).filter((entry) => entry.endsWith('.ts')).map((entry) => entry.slice(0, -3))
  console.error(`There is no bench “${name}”; there are: ${names.sort().join(', ')}`)
  process.exit(1)
}
const bench: { run: (args: readonly string[]) => Promise<void> } = await import(file.href)
await bench.run(process.argv.slice(3))
