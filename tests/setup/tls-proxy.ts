import { request } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { selfSigned } from './self-signed'

/** A proxy that ends TLS, as the README asks for one: it forwards to loopback and keeps the Host header. */
export interface TlsProxy {
  /** Where browsers reach it. */
  readonly origin: string
  /** Where it forwards to; nothing before it is set. */
  forwardTo: number
  readonly close: () => void
}

export async function startTlsProxy(): Promise<TlsProxy> {
  const server = createServer(selfSigned('localhost'), (incoming, answer) => {
    const { method, url, headers } = incoming
    // A connection for each: one kept open may be closed on the other side just when it is used again.
    const onward = request({ host: '127.0.0.1', port: proxy.forwardTo, method, path: url, headers, agent: false }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers)
      // An event of a stream is to arrive when it is sent, not when a buffer is full.
      answer.flushHeaders()
      response.pipe(answer)
    })
    onward.on('error', () => answer.destroy())
    answer.on('close', () => onward.destroy())
    incoming.pipe(onward)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const proxy: TlsProxy = {
    origin: `https://localhost:${port}`,
    forwardTo: 0,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
  return proxy
}
