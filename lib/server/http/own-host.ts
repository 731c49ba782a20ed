const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])
const IP_LITERAL = /^(\d{1,3}(\.\d{1,3}){3}|\[[0-9a-f:.]+\])$/i

/**
 * Whether a request's Host header names this installation. A page of another site whose name was made
 * to point here (DNS rebinding) fails this, whatever address the connection comes from.
 *
 * With `PUBLIC_URL` only its host counts; without it, loopback names, and addresses in figures where
 * the server was told to listen beyond loopback.
 */
export function isOwnHost(
  host: string | null,
  settings: { readonly publicUrl: string | undefined; readonly listensOn: string | undefined },
): boolean {
  if (host === null) return false
  const name = host.toLowerCase().replace(/:\d+$/, '')
  if (settings.publicUrl) return host.toLowerCase() === new URL(settings.publicUrl).host
  if (LOOPBACK.has(name)) return true
  const open = settings.listensOn !== undefined && !LOOPBACK.has(settings.listensOn)
  return open && IP_LITERAL.test(name)
}
