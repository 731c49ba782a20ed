import { AsyncLocalStorage } from 'node:async_hooks'

/** What the route knows of a sign-in and next-auth does not hand to a provider, and back. */
export interface Attempt {
  readonly cookie: string | null
  /** Set by the provider: the member who came in. */
  signedIn?: string
  /** Set by the provider: what kept it from judging the attempt at all. */
  failed?: unknown
}

const attempts = new AsyncLocalStorage<Attempt>()

/** Runs a request to next-auth with its own record. */
export function withAttempt<T>(record: Attempt, work: () => Promise<T>): Promise<T> {
  return attempts.run(record, work)
}

/** The record of the request being answered. @throws outside `withAttempt`. */
export function attempt(): Attempt {
  const record = attempts.getStore()
  if (record === undefined) throw new Error('No sign-in is being answered')
  return record
}
