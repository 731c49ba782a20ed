// Prints the one-time link by which the first visitor becomes the owner, or nothing when there is one.
import { existsSync } from 'node:fs'

const hook = new URL('../lib/server/people/setup-link.ts', import.meta.url)
const address = process.argv[2] ?? ''

if (existsSync(hook)) {
  const { issueSetupLink } = await import(hook.href)
  const link: string | null = await issueSetupLink(address)
  if (link !== null) console.log(link)
}
process.exit(0)
