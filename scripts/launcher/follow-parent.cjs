// Preloaded into the processes that the launcher starts: its end of their standard input closes when it
// dies, however it dies, and nothing is left behind on its port.
'use strict'

const { isMainThread } = require('node:worker_threads')

// Preloads run in worker threads too, where reading standard input would block the loader.
if (isMainThread) {
  const leave = () => process.kill(process.pid, 'SIGTERM')
  process.stdin.on('end', leave).on('error', leave).resume()
  // A process that has finished its work does not wait for its parent's end.
  if ('unref' in process.stdin) /** @type {import('node:net').Socket} */ (process.stdin).unref()
}
