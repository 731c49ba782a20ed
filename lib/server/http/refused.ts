import { isUnavailable } from '../access/is-unavailable'
import { noteError } from '../access/journal'
import { Refusal } from '../access/refusal'

/**
 * A handler's answer to an error: what was refused by its code, a database that is away as such, anything
 * else by the id it was logged under.
 */
export function refused(error: unknown): Response {
  const headers = { 'Cache-Control': 'private, no-store' }
  if (error instanceof Refusal) {
    return Response.json({ refused: error.code, ...error.details }, { status: error.status, headers })
  }
  const id = noteError('handler', error)
  if (isUnavailable(error)) return Response.json({ error: 'unavailable', id }, { status: 503, headers })
  return Response.json({ error: id }, { status: 500, headers })
}
