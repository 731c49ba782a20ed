import { headers } from 'next/headers'
import type { z } from 'zod'
import type { Viewer } from '@/lib/domain/people/viewer'
import { currentViewer } from '@/lib/server/auth/viewer'
import { isUnavailable } from './is-unavailable'
import { noteError } from './journal'
import { parse } from './parse'
import { Refusal } from './refusal'
import { requireOwnOrigin } from './require-own-origin'

/** What a form is told: nothing yet, that it is done (with what is shown once), or why not. */
export type ActionState =
  | { readonly ok: null }
  | { readonly ok: true; readonly value?: string }
  | { readonly ok: false; readonly code: string; readonly details: Readonly<Record<string, string | number>> }

/** Fields that the framework adds to a form. */
const isFrameworks = (name: string) => name.startsWith('$ACTION')

/**
 * Runs a server action: it must come from our own page, its fields must be exactly those of the schema,
 * and it is done on behalf of whoever is signed in now.
 */
export async function act<S extends z.ZodType>(
  schema: S,
  form: FormData,
  work: (viewer: Viewer, given: z.infer<S>) => Promise<string | void>,
): Promise<ActionState> {
  try {
    requireOwnOrigin(await headers())
    const fields = Object.fromEntries([...form].filter(([name]) => !isFrameworks(name)))
    const value = await work(await currentViewer(), parse(schema, fields))
    return value === undefined ? { ok: true } : { ok: true, value }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, details: error.details }
    const id = noteError('action failed', error)
    return { ok: false, code: isUnavailable(error) ? 'unavailable' : 'unexpected', details: { id } }
  }
}
