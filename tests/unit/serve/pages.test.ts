import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { keepText, takeText } from '@/lib/ui/kept-text'
import { deflatePart, gzipParts, KEPT } from '@/scripts/serve/gzip-parts.mjs'
import { askForMarks, setIn } from '@/scripts/serve/kept-texts.mjs'
import { PageResponse } from '@/scripts/serve/page-response.mjs'

afterEach(() => {
  delete (globalThis as { aFronteMark?: string }).aFronteMark
})

const bytesOf = (page: string) => Buffer.concat(setIn(page).map(({ bytes }) => bytes)).toString()

describe('a gzip stream of parts', () => {
  it('unpacks to the parts, in order, deflated before or not', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.uint8Array({ maxLength: 5000 }), fc.boolean())), (pieces) => {
        const parts = pieces.map(([piece, before]) => {
          const bytes = Buffer.from(piece)
          return before ? { bytes, deflated: deflatePart(bytes, KEPT) } : { bytes }
        })
        expect(gunzipSync(gzipParts(parts))).toEqual(Buffer.concat(parts.map(({ bytes }) => bytes)))
      }),
    )
  })
})

describe('a page with marks', () => {
  it('is the page with the texts, whatever keys and texts are', () => {
    askForMarks()
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.uuid(), fc.string(), fc.string({ unit: 'grapheme' }))), (pieces) => {
        const marked = pieces.map(([id, key, text]) => `<p>${takeText(keepText(id + key, () => text))}</p>`).join('')
        expect(bytesOf(marked)).toBe(pieces.map(([, , text]) => `<p>${text}</p>`).join(''))
      }),
    )
  })

  it('takes no mark that a reader could write', () => {
    askForMarks()
    keepText('kept', () => 'secret')
    expect(bytesOf('<!--undefined kept--> <!-- kept-->')).toBe('<!--undefined kept--> <!-- kept-->')
  })

  it('is refused when a text has gone', () => {
    askForMarks()
    const mark = takeText(keepText('soon gone', () => 'text'))
    ;(globalThis as unknown as { aFronteTexts: Map<string, unknown> }).aFronteTexts.delete('soon gone')
    expect(() => setIn(mark)).toThrow(/kept under soon gone/)
  })

  it('holds the texts themselves where nobody asked for marks', () => {
    expect(takeText(keepText('plain', () => 'as it is'))).toBe('as it is')
    expect(bytesOf('a page')).toBe('a page')
  })
})

type Answering = (request: IncomingMessage, response: ServerResponse) => void

describe('an answer', () => {
  /** Asks a server of our responses once; gives the headers, and the pieces that the body came in. */
  async function ask(answering: Answering, headers: Record<string, string>, path = '/'): Promise<{ answer: IncomingMessage; body: Buffer }> {
    const server = createServer({ ServerResponse: PageResponse }, answering)
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    try {
      return await new Promise((done, failed) => {
        get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', path, headers }, (answer) => {
          const pieces: Buffer[] = []
          answer.on('data', (piece: Buffer) => pieces.push(piece))
          answer.on('end', () => done({ answer, body: Buffer.concat(pieces) }))
        }).on('error', failed)
      })
    } finally {
      server.close()
    }
  }

  const page: Answering = (_request, response) => {
    response.setHeader('Vary', 'rsc')
    response.writeHead(203, { 'Content-Type': 'text/html; charset=utf-8' })
    response.write('<p>perché</p>')
    response.write(Buffer.from(takeText(keepText('è qui', () => '<p>così</p>'))))
    response.end('<p>fine</p>')
  }
  const whole = '<p>perché</p><p>così</p><p>fine</p>'

  it('that is a document goes out whole, compressed for who takes it', async () => {
    askForMarks()
    const { answer, body } = await ask(page, { accept: 'text/html', 'accept-encoding': 'gzip, br' })
    expect(answer.statusCode).toBe(203)
    expect(answer.headers['content-encoding']).toBe('gzip')
    expect(answer.headers['content-length']).toBe(String(body.length))
    expect(answer.headers.vary).toBe('rsc, Accept-Encoding')
    expect(gunzipSync(body).toString()).toBe(whole)
  })

  it.each<Record<string, string>>([{ accept: 'text/html' }, { accept: '*/*' }, { accept: 'application/json' }, {}])('that is a document goes out plain for who takes nothing else, asked for with %j', async (headers) => {
    askForMarks()
    const { answer, body } = await ask(page, headers)
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(body.toString()).toBe(whole)
  })

  it('that sends elsewhere or has no body keeps its status and headers', async () => {
    const { answer, body } = await ask((_request, response) => response.writeHead(307, { Location: '/entra' }).end(), { accept: 'text/html' })
    expect([answer.statusCode, answer.headers.location, body.length]).toEqual([307, '/entra', 0])
  })

  it.each<[string, Record<string, string>]>([
    ['/api/events', {}],
    ['/', { rsc: '1' }],
  ])('to what asks for no document, of %s with %j, is left as it comes', async (path, headers) => {
    const { answer, body } = await ask(
      (_request, response) => {
        response.writeHead(200, { 'Content-Type': 'text/event-stream' })
        response.write('data: 1\n\n')
        response.end('data: 2\n\n')
      },
      { 'accept-encoding': 'gzip', ...headers },
      path,
    )
    expect(answer.headers['transfer-encoding']).toBe('chunked')
    expect(body.toString()).toBe('data: 1\n\ndata: 2\n\n')
  })

  it('that is a file asked for as a document is left as it is', async () => {
    const bytes = Buffer.from([0, 255, 1, 254])
    const { answer, body } = await ask(
      (_request, response) => {
        response.setHeader('Content-Type', 'application/octet-stream')
        response.end(bytes)
      },
      { accept: 'text/html,*/*', 'accept-encoding': 'gzip' },
    )
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(body).toEqual(bytes)
  })
})
