import { ServerResponse } from 'node:http'
import { gzipParts } from './gzip-parts.mjs'
import { setIn } from './kept-texts.mjs'

/** @typedef {import('node:http').IncomingMessage} IncomingMessage */

/** What lies beside the pages: data, the build's files, those of packages. */
const BESIDE = /^\/(?:api|_next|vendor)\//

/**
 * Whatever is asked of a page, in whatever way, may be answered with a document, and so with marks: only what
 * Next's own scripts fetch, a page's data, never is.
 * @param {IncomingMessage} request
 */
const mayGetDocument = ({ headers, url = '' }) => !BESIDE.test(url) && !('rsc' in headers)

/**
 * Gathers a document, sets in the texts that it has marks for, and sends it in one piece. A document that
 * comes bit by bit is drawn bit by bit, and the browser is at it twice as long; ours have nothing to wait for.
 * Whatever else is answered passes as it comes: streams, data, files.
 */
export class PageResponse extends ServerResponse {
  /** @type {Buffer[] | undefined} what has been written so far of a document that is being gathered */
  #gathered
  #gzip = false

  /** @param {IncomingMessage} request */
  constructor(request) {
    super(request)
    if (!mayGetDocument(request)) return
    this.#gathered = []
    this.#gzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
    // Compressed once, here.
    delete request.headers['accept-encoding']
  }

  /** @override */
  flushHeaders() {
    if (!this.#gathered) super.flushHeaders()
  }

  /** @override @param {number} status @param {any} [reason] @param {any} [headers] */
  writeHead(status, reason, headers) {
    if (!this.#gathered) return super.writeHead(status, reason, headers)
    this.statusCode = status
    const given = typeof reason === 'object' ? reason : headers
    for (const [name, value] of Object.entries(given ?? {})) if (value !== undefined) this.setHeader(name, value)
    return this
  }

  /** @override @param {any} chunk @param {any} [encoding] @param {any} [done] @returns {boolean} */
  write(chunk, encoding, done) {
    if (!this.#gathered) return super.write(chunk, encoding, done)
    this.#gathered.push(typeof chunk === 'string' ? Buffer.from(chunk, typeof encoding === 'string' ? /** @type {BufferEncoding} */ (encoding) : 'utf8') : Buffer.from(chunk))
    const then = typeof encoding === 'function' ? encoding : done
    if (then) process.nextTick(then)
    return true
  }

  /** @override @param {any} [chunk] @param {any} [encoding] @param {any} [done] */
  end(chunk, encoding, done) {
    if (!this.#gathered) return super.end(chunk, encoding, done)
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') this.write(chunk, encoding)
    const body = Buffer.concat(this.#gathered)
    this.#gathered = undefined
    const then = [chunk, encoding, done].find((each) => typeof each === 'function')
    return super.end(this.#whole(body), then)
  }

  /** @param {Buffer} body @returns {Buffer} what goes over the wire, with the headers that say so */
  #whole(body) {
    const isText = /^text\//.test(String(this.getHeader('content-type') ?? ''))
    if (!isText || body.length === 0) return body
    const parts = setIn(body.toString('utf8'))
    const sent = this.#gzip ? gzipParts(parts) : Buffer.concat(parts.map(({ bytes }) => bytes))
    if (this.#gzip) this.setHeader('Content-Encoding', 'gzip')
    this.appendHeader('Vary', 'Accept-Encoding')
    this.setHeader('Content-Length', sent.length)
    return sent
  }
}
