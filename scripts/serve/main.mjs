// The page server, as the launcher starts it: Next, behind what it does slower than need be.
// Arguments: the checkout, the host to listen on, the port.
import { createServer } from 'node:http'
import next from 'next'
import { askForMarks } from './kept-texts.mjs'
import { PageResponse } from './page-response.mjs'
import { refused } from './refused.mjs'
import { staticFiles } from './static-files.mjs'

/**
 * How long an idle connection stays open: longer than a proxy keeps its own, which would lose a request on
 * one that is closed just when it is used again (Caddy 2 minutes, nginx 1).
 */
const KEEP_ALIVE_MS = 125_000
/** What is being answered when the server is asked to stop may take this long; open streams never end. */
const FAREWELL_MS = 1_000

const [root = '.', hostname = '127.0.0.1', port = '3000'] = process.argv.slice(2)
askForMarks()
const app = next({ dev: false, dir: root, hostname, port: Number(port) })
const server = createServer({ ServerResponse: PageResponse, keepAliveTimeout: KEEP_ALIVE_MS })
server.on('error', (error) => {
  console.error(error)
  process.exit(1)
})
const leave = () => {
  server.close(() => process.exit(0))
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), FAREWELL_MS)
}
process.once('SIGTERM', leave).once('SIGINT', leave)

await app.prepare()
const files = staticFiles(root)
const answer = app.getRequestHandler()
server.on('request', (request, response) => {
  if (!refused(request, response)) files(request, response, () => void answer(request, response))
})
server.listen(Number(port), hostname)
