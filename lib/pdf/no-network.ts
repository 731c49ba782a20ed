import childProcess from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import http from 'node:http'
import http2 from 'node:http2'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import tls from 'node:tls'
import workers from 'node:worker_threads'

/**
 * Makes every way out of this process throw, for as long as it lives: sockets, HTTP, names,
 * datagrams, fetch, other processes. A PDF that is read has no business with any of them.
 */
export function forbidNetwork(): void {
  const forbidden = (name: string) =>
    // No arrow: some of these are called with new.
    function () {
      throw new Error(`${name} is forbidden while a PDF is read`)
    }
  const close = (module: object, name: string, keys: readonly string[]) => {
    for (const key of keys) Object.assign(module, { [key]: forbidden(`${name}.${key}`) })
  }
  close(net, 'net', ['connect', 'createConnection', 'createServer'])
  close(net.Socket.prototype, 'net.Socket', ['connect'])
  close(net.Server.prototype, 'net.Server', ['listen'])
  close(tls, 'tls', ['connect', 'createServer'])
  close(http, 'http', ['request', 'get', 'createServer'])
  close(https, 'https', ['request', 'get', 'createServer'])
  close(http2, 'http2', ['connect', 'createServer', 'createSecureServer'])
  close(dgram, 'dgram', ['createSocket'])
  close(dns, 'dns', ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'])
  close(dns.promises, 'dns.promises', ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'])
  close(childProcess, 'child_process', ['spawn', 'exec', 'execFile', 'fork', 'spawnSync', 'execSync', 'execFileSync'])
  close(workers, 'worker_threads', ['Worker'])
  close(globalThis, 'globalThis', ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'])
  syncBuiltinESMExports()
}
