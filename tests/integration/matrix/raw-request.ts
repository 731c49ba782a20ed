import { connect, type Socket } from 'node:net'

export const MEGABYTE = 1024 * 1024

function open(origin: string, begun: (socket: Socket) => void): Socket {
  const { hostname, port } = new URL(origin)
  const socket: Socket = connect(Number(port), hostname, () => begun(socket))
  socket.on('error', () => {})
  return socket
}

/** Sends bytes as they are, past every library that would correct them. @returns the first line of the answer, or nothing */
export function sendRaw(origin: string, bytes: string): Promise<string> {
  return new Promise((done) => {
    let heard = ''
    const socket = open(origin, () => socket.write(bytes))
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString('latin1')
      if (heard.includes('\r\n')) socket.destroy()
    })
    socket.on('close', () => done(heard.split('\r\n')[0] ?? ''))
  })
}

/**
 * Sends the head of a request and, once the first bytes of an answer have come, its body for as long as anybody takes it.
 * @returns the first line of the answer, and how many bytes of the body have left
 */
export function pour(origin: string, head: string, length: number): Promise<{ line: string; sent: number }> {
  return new Promise((done) => {
    let heard = ''
    let sent = 0
    const chunk = Buffer.alloc(MEGABYTE, 'x')
    const more = () => {
      if (sent === length) return socket.destroy()
      socket.write(chunk, (error) => {
        if (error) return
        sent += chunk.length
        more()
      })
    }
    const socket = open(origin, () => socket.write(`${head}Content-Length: ${length}\r\n\r\n`))
    socket.once('data', more)
    socket.on('data', (bytes: Buffer) => (heard += bytes.toString('latin1')))
    socket.on('close', () => done({ line: heard.split('\r\n')[0] ?? '', sent }))
  })
}
