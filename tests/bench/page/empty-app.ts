import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../setup/launched'

const LAYOUT = `export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html> }`
const PAGE = `export const dynamic = 'force-dynamic'
export default function Page() { return <p id="first">Nothing yet.</p> }`

/** Builds and serves an App Router page with one paragraph in it, by the same Next, to compare with. */
export async function serveEmptyApp(port: number): Promise<{ url: string; stop: () => void }> {
  const folder = join(root, '.test-results', 'empty-app')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'app'), { recursive: true })
  writeFileSync(join(folder, 'app', 'layout.jsx'), LAYOUT)
  writeFileSync(join(folder, 'app', 'page.jsx'), PAGE)
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}')
  writeFileSync(join(folder, 'next.config.mjs'), `export default { turbopack: { root: ${JSON.stringify(root)} } }`)
  const next = join(root, 'node_modules/next/dist/bin/next')
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  const built = spawnSync(process.execPath, [next, 'build'], { cwd: folder, env, encoding: 'utf8' })
  if (built.status !== 0) throw new Error(`The empty page did not build:\n${built.stdout}\n${built.stderr}`)
  const child = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(port)], { cwd: folder, env })
  const url = `http://127.0.0.1:${port}/`
  await answers(url, child)
  return { url, stop: () => void child.kill('SIGTERM') }
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (child.exitCode !== null) throw new Error('The empty page ended before it answered')
    const ok = await fetch(url).then((answer) => answer.ok, () => false)
    if (ok) return
    await new Promise((later) => setTimeout(later, 100))
  }
  throw new Error('The empty page never answered')
}
