import type { z } from 'zod'
import { LIMITS } from '@/lib/domain/questions/limits'
import { Refusal, type RefusalCode } from './refusal'

const CODES: readonly RefusalCode[] = ['too-long', 'too-short', 'too-nested', 'too-many-formulas', 'nul']

/**
 * What came from outside, as its strict schema has it: an unknown field, an object where a text is
 * expected, a text past its limit never reach the store.
 * @throws Refusal naming the first field at fault
 */
export function parse<S extends z.ZodType>(schema: S, given: unknown): z.infer<S> {
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const issues = result.error.issues.flatMap((issue) =>
    issue.code === 'invalid_union' ? (issue.errors.at(-1) ?? []).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) : [issue],
  )
  const issue = issues.find(({ message }) => CODES.some((code) => code === message)) ?? issues[0]
  const code = CODES.find((known) => known === issue?.message) ?? 'bad-request'
  const params = issue !== undefined && 'params' in issue ? (issue.params as Record<string, number>) : {}
  throw new Refusal(code, { field: issue?.path.join('.') ?? '', ...params })
}

/**
 * The JSON of a request's body, read no further than the limit.
 * @throws Refusal `bad-request` where it is none, `too-long` past the limit
 */
export async function readJson(request: Request): Promise<unknown> {
  const text = await readText(request, LIMITS.request.max)
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new Refusal('bad-request', { field: 'body' })
  }
}

async function readText(request: Request, most: number): Promise<string> {
  if (!request.headers.get('content-type')?.startsWith('application/json')) throw new Refusal('bad-request', { field: 'content-type' })
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > most) throw new Refusal('too-long', { field: 'body', max: most })
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}
