/** @typedef {import('node:http').IncomingMessage} IncomingMessage */
/** @typedef {import('node:http').ServerResponse} ServerResponse */

/** What a browser needs to know of an answer that is no page, and how the connection ends: what else comes on it is not read. */
const HEADERS = {
  'Content-Type': 'text/plain; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  Connection: 'close',
}

/** What the product is asked by; whatever else HTTP knows would reach the framework for nothing. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/**
 * Answers what Next is not to see: methods of which it can make no request (TRACE), and the header by which
 * it is handed the rest of a half-made page, whose body it would gather whole before asking who sends it
 * (CVE-2026-27979).
 * @param {IncomingMessage} request @param {ServerResponse} response
 * @returns {boolean} whether it was refused
 */
export function refused(request, response) {
  if (!METHODS.includes(request.method ?? '')) {
    response.writeHead(405, { ...HEADERS, Allow: METHODS.join(', ') }).end('This cannot be asked here.\n')
    return true
  }
  if (!('next-resume' in request.headers)) return false
  response.writeHead(400, HEADERS).end('No page is half made here: leave next-resume out.\n')
  return true
}
