import { noteError } from '../access/journal'
import { Refusal } from '../access/refusal'

/** A handler's answer to an error: what was refused by its code, anything else by the id it was logged under. */
export function refused(error: unknown): Response {
  const headers = { 'Cache-Control': 'private, no-store' }
  if (error instanceof Refusal) {
    return Response.json({ refused: error.code, ...error.details }, { status: error.status, headers })
  }
  return Response.json({ error: noteError('handler', error) }, { status: 500, headers })
}
