import { isOwnHost } from '@/lib/server/http/own-host'
import { ownOrigin } from './installation'
import { Refusal } from './refusal'

/**
 * Lets a change of state pass only when the page that asks for it is ours. Unlike the framework, it
 * refuses a missing Origin and "null", and never looks at forwarded headers.
 * @throws Refusal `foreign-origin`
 */
export function requireOwnOrigin(headers: Headers, env: Readonly<Record<string, string | undefined>> = process.env): void {
  const host = headers.get('host')
  const given = headers.get('origin')
  const own = isOwnHost(host, { publicUrl: env.PUBLIC_URL, listensOn: env.HOST }) ? ownOrigin(host, env) : null
  if (own === null || given === null || given.toLowerCase() !== own) throw new Refusal('foreign-origin')
}
