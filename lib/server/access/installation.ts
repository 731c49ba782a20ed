import type { Mode } from '@/lib/domain/people/viewer'

type Env = Readonly<Record<string, string | undefined>>

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1', '[::1]'])

/** Open once `PUBLIC_URL` is set or the server listens beyond loopback: never guessed from a peer's address. */
export function installationMode(env: Env = process.env): Mode {
  if (env.PUBLIC_URL) return 'open'
  return env.HOST === undefined || env.HOST === '' || LOOPBACK.has(env.HOST) ? 'private' : 'open'
}

/** Whether cookies may travel over TLS only: where the one address that counts is a secure one. */
export function isSecure(env: Env = process.env): boolean {
  return env.PUBLIC_URL !== undefined && env.PUBLIC_URL.startsWith('https:')
}

/**
 * The origins that a request may come from. With `PUBLIC_URL` exactly that one; without it the address
 * that the request itself was sent to, whose host the proxy has already found to be ours.
 */
export function ownOrigin(host: string | null, env: Env = process.env): string | null {
  if (env.PUBLIC_URL) return new URL(env.PUBLIC_URL).origin
  return host === null ? null : `http://${host.toLowerCase()}`
}
