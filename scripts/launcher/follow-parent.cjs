// Preloaded into the processes that the launcher starts: its end of this pipe closes when it dies,
// however it dies, and nothing is left behind on its port.
'use strict'

process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM'))
process.stdin.on('error', () => process.kill(process.pid, 'SIGTERM'))
process.stdin.resume()
process.stdin.unref?.()
