import { join } from 'node:path'
import sirv from 'sirv'

/** @typedef {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse, next: () => void) => void} Handler */

const A_DAY = 86_400
const A_YEAR = 365 * A_DAY

/**
 * The files that one build leaves, each beside its compressed form: known at the start, the same for everyone.
 * @param {string} root
 * @returns {Handler} which passes on what it has no file for
 */
export function staticFiles(root) {
  const rooms = [
    // Named by what they hold.
    { prefix: '/_next/static', serve: sirv(join(root, '.next', 'static'), { gzip: true, etag: true, immutable: true, maxAge: A_YEAR }) },
    {
      prefix: '/vendor',
      serve: sirv(join(root, 'public', 'vendor'), {
        gzip: true,
        etag: true,
        setHeaders: (response) => response.setHeader('Cache-Control', `public, max-age=${A_DAY}, stale-while-revalidate=${7 * A_DAY}`),
      }),
    },
  ]
  return (request, response, next) => {
    const { url = '/' } = request
    const room = rooms.find(({ prefix }) => url.startsWith(`${prefix}/`))
    if (!room) return next()
    request.url = url.slice(room.prefix.length)
    response.setHeader('X-Content-Type-Options', 'nosniff')
    room.serve(request, response, () => {
      request.url = url
      next()
    })
  }
}
