import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { fetchPaper, PaperUnavailable, type UnavailableCode } from '@/lib/server/import/fetch-paper'

const PDF = Buffer.concat([Buffer.from('%PDF-1.5\n'), Buffer.alloc(200_000, 'x'), Buffer.from('\n%%EOF\n')])
const TYPE = { 'content-type': 'application/pdf' }

let server: Server | undefined

/** A server of our own on this machine that answers as told. */
async function serving(listener: RequestListener): Promise<string> {
  server = createServer(listener)
  await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/paper`
}

async function codeOf(download: Promise<unknown>): Promise<UnavailableCode> {
  const error = await download.then(() => null, (reason: unknown) => reason)
  expect(error).toBeInstanceOf(PaperUnavailable)
  return (error as PaperUnavailable).code
}

afterEach(async () => {
  server?.closeAllConnections()
  await new Promise((done) => (server ? server.close(done) : done(null)))
  server = undefined
})

describe('takes', () => {
  it('a PDF as it is, with its length or without', async () => {
    for (const length of [{ 'content-length': PDF.length }, {}]) {
      const address = await serving((_, response) => response.writeHead(200, { ...TYPE, ...length }).end(PDF))
      expect(Buffer.from(await fetchPaper(address)).equals(PDF)).toBe(true)
      server!.close()
    }
  })

  it('a PDF behind redirections, absolute and relative', async () => {
    const address = await serving((request, response) => {
      if (request.url === '/paper') response.writeHead(302, { location: '/second' }).end()
      else if (request.url === '/second') response.writeHead(301, { location: `http://${request.headers.host}/third` }).end()
      else response.writeHead(200, TYPE).end(PDF)
    })
    expect((await fetchPaper(address)).length).toBe(PDF.length)
  })

  it('a slow PDF that keeps coming', async () => {
    const address = await serving((_, response) => {
      response.writeHead(200, TYPE)
      let sent = 0
      const timer = setInterval(() => {
        response.write(PDF.subarray(sent, (sent += 20_000)))
        if (sent < PDF.length) return
        clearInterval(timer)
        response.end()
      }, 400)
    })
    // Each piece comes well within the patience, though all of them together take longer than it.
    expect((await fetchPaper(address, { maxIdleMs: 3000 })).length).toBe(PDF.length)
  })
})

describe('refuses', () => {
  it('an address where nobody answers', async () => {
    const address = await serving(() => {})
    await new Promise((done) => server!.close(done))
    expect(await codeOf(fetchPaper(address))).toBe('unreachable')
    expect(await codeOf(fetchPaper('https://a-fronte.invalid/paper.pdf'))).toBe('unreachable')
  })

  it('a server that says no', async () => {
    for (const status of [403, 404, 429, 500, 503]) {
      const address = await serving((_, response) => response.writeHead(status, TYPE).end(PDF))
      expect(await codeOf(fetchPaper(address))).toBe('refused')
      server!.close()
    }
  })

  it('a connection that is dropped', async () => {
    const address = await serving((request) => request.socket.destroy())
    expect(await codeOf(fetchPaper(address))).toBe('unreachable')
  })

  it('redirections without end, to nowhere, or to another protocol', async () => {
    for (const location of ['/paper', '', 'ftp://127.0.0.1/paper', 'http://[', 'file:///etc/hostname']) {
      const address = await serving((_, response) => response.writeHead(302, location ? { location } : {}).end())
      expect(await codeOf(fetchPaper(address))).toBe('redirected')
      server!.close()
    }
  })

  it('a server that never answers, one that stops midway, and one that drips', async () => {
    expect(await codeOf(fetchPaper(await serving(() => {}), { maxIdleMs: 100 }))).toBe('too-slow')
    server!.closeAllConnections()
    const stalls: RequestListener = (_, response) => response.writeHead(200, TYPE).write(PDF.subarray(0, 1000))
    expect(await codeOf(fetchPaper(await serving(stalls), { maxIdleMs: 100 }))).toBe('too-slow')
    server!.closeAllConnections()
    const drips: RequestListener = (_, response) => {
      response.writeHead(200, TYPE)
      const timer = setInterval(() => response.write('%'), 10)
      response.on('close', () => clearInterval(timer))
    }
    expect(await codeOf(fetchPaper(await serving(drips), { maxMs: 300 }))).toBe('too-slow')
  })

  it('a file over the limit, announced or not, and takes one exactly at it', async () => {
    const announced = await serving((_, response) => response.writeHead(200, { ...TYPE, 'content-length': PDF.length }).end(PDF))
    expect(await codeOf(fetchPaper(announced, { maxBytes: PDF.length - 1 }))).toBe('too-large')
    expect((await fetchPaper(announced, { maxBytes: PDF.length })).length).toBe(PDF.length)
    server!.close()
    const silent = await serving((_, response) => response.writeHead(200, TYPE).end(PDF))
    expect(await codeOf(fetchPaper(silent, { maxBytes: PDF.length - 1 }))).toBe('too-large')
  })

  it('a file cut short, whether its length was announced or not', async () => {
    const half = PDF.subarray(0, PDF.length / 2)
    const announced = await serving((_, response) => {
      response.writeHead(200, { ...TYPE, 'content-length': PDF.length })
      response.write(half, () => response.destroy())
    })
    expect(await codeOf(fetchPaper(announced))).toBe('truncated')
    server!.close()
    const chunked = await serving((_, response) => {
      response.writeHead(200, TYPE)
      response.write(half, () => response.destroy())
    })
    expect(await codeOf(fetchPaper(chunked))).toBe('truncated')
    server!.close()
    const ended = await serving((_, response) => response.writeHead(200, TYPE).end(half))
    expect(await codeOf(fetchPaper(ended))).toBe('truncated')
  })

  it('what is not a PDF: by its type, or an HTML page that claims to be one', async () => {
    const page = '<!doctype html><title>Please log in</title>'
    const html = await serving((_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page))
    expect(await codeOf(fetchPaper(html))).toBe('not-a-pdf')
    server!.close()
    const wrongType = await serving((_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end(PDF))
    expect(await codeOf(fetchPaper(wrongType))).toBe('not-a-pdf')
    server!.close()
    const disguised = await serving((_, response) => response.writeHead(200, TYPE).end(page))
    expect(await codeOf(fetchPaper(disguised))).toBe('not-a-pdf')
    server!.close()
    const empty = await serving((_, response) => response.writeHead(200, TYPE).end())
    expect(await codeOf(fetchPaper(empty))).toBe('not-a-pdf')
  })
})

it('stops when it is told to', async () => {
  const address = await serving((_, response) => response.writeHead(200, TYPE).write(PDF.subarray(0, 1000)))
  const stop = new AbortController()
  const download = fetchPaper(address, { signal: stop.signal })
  stop.abort(new Error('enough'))
  await expect(download).rejects.toThrow('enough')
  await expect(fetchPaper(address, { signal: stop.signal })).rejects.toThrow('enough')
})
