/** What the server answered, or why it did not: `network` where nothing came back at all. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly details: Readonly<Record<string, string | number>> }

/** Pauses before trying again, in milliseconds, where the network or the store did not answer. */
const PAUSES = [600, 1800]

/**
 * Asks the server. What changes something carries a key, so that a repeated attempt is the same attempt:
 * it is safe to try again by itself.
 */
export async function ask<T>(path: string, method = 'GET', body?: unknown): Promise<Outcome<T>> {
  for (const pause of [...PAUSES, null]) {
    const outcome = await once<T>(path, method, body)
    if (outcome.ok || pause === null || !['network', 'unavailable'].includes(outcome.code)) return outcome
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  throw new Error('unreachable')
}

async function once<T>(path: string, method: string, body: unknown): Promise<Outcome<T>> {
  try {
    const response = await fetch(path, {
      method,
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
      cache: 'no-store',
    })
    if (response.status === 204) return { ok: true, value: undefined as T }
    const answer = (await response.json()) as Record<string, string | number>
    if (response.ok) return { ok: true, value: answer as T }
    const { error, ...details } = answer
    return { ok: false, code: String(error ?? 'unexpected'), details }
  } catch {
    return { ok: false, code: 'network', details: {} }
  }
}
