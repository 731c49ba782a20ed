import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

const ATTEMPTS: Readonly<Record<string, string>> = {
  fetch: "await fetch('http://127.0.0.1:9/')",
  net: "(await import('node:net')).connect(9)",
  socket: "new (await import('node:net')).Socket().connect(9)",
  tls: "(await import('node:tls')).connect(9)",
  http: "(await import('node:http')).get('http://127.0.0.1:9/')",
  https: "(await import('node:https')).request('https://127.0.0.1:9/')",
  http2: "(await import('node:http2')).connect('http://127.0.0.1:9/')",
  dgram: "(await import('node:dgram')).createSocket('udp4')",
  dns: "(await import('node:dns')).lookup('localhost', () => undefined)",
  dnsPromises: "await (await import('node:dns/promises')).lookup('localhost')",
  process: "(await import('node:child_process')).spawn('true')",
  worker: "new (await import('node:worker_threads')).Worker('0', { eval: true })",
}

it('leaves the reading process no way out', { timeout: 30_000 }, () => {
  const source = `
    import { forbidNetwork } from './lib/pdf/no-network.ts'
    forbidNetwork()
    const outcome = {}
    ${Object.entries(ATTEMPTS)
      .map(([name, code]) => `try { ${code}; outcome.${name} = 'open' } catch (e) { outcome.${name} = /forbidden/.test(e.message) ? 'forbidden' : e.message }`)
      .join('\n')}
    console.log(JSON.stringify(outcome))`
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', source], { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toEqual(Object.fromEntries(Object.keys(ATTEMPTS).map((name) => [name, 'forbidden'])))
})
