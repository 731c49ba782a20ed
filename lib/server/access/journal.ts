import { randomUUID } from 'node:crypto'

/**
 * Writes one line to the log: when (UTC), what, about whom. Values are encoded as JSON, so that no name
 * can forge a line; texts, tokens and passwords are never passed here.
 */
export function note(what: string, details: Readonly<Record<string, unknown>> = {}): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), what, ...details })}\n`)
}

/** Logs an unexpected error with its cause. @returns the id that the reader is shown. */
export function noteError(what: string, error: unknown): string {
  const id = randomUUID().slice(0, 8)
  const causes: string[] = []
  for (let at: unknown = error; at instanceof Error && causes.length < 4; at = at.cause) {
    causes.push(at.stack ?? at.message)
  }
  note(what, { id, causes: causes.length > 0 ? causes : [String(error)] })
  return id
}
