import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { ContentError, type Problem } from '../problem'
import { lineOfPath } from './json-line'

/** A JSON file of the content together with its text, so that a later check can name a line in it. */
export interface JsonFile<T> {
  readonly file: string
  readonly source: string
  readonly data: T
}

/**
 * Reads and validates one JSON file.
 * @param file path from `root`, with forward slashes
 * @throws ContentError with every violation and its line
 */
export function readJsonFile<T>(root: string, file: string, schema: z.ZodType<T>): JsonFile<T> {
  const source = readText(root, file)
  const parsed = schema.safeParse(parseJson(file, source))
  if (parsed.success) return { file, source, data: parsed.data }
  throw new ContentError(
    parsed.error.issues.map((issue): Problem => ({
      file,
      line: lineOfPath(source, issue.path),
      message: `${issue.path.join('.') || 'the file'}: ${issue.message}`,
      remedy: 'Write the field in the shape of its neighbours.',
    })),
  )
}

/** The line on which the value at `path` stands, for a problem found after validation. */
export function lineIn(json: JsonFile<unknown>, ...path: readonly PropertyKey[]): number {
  return lineOfPath(json.source, path)
}

function readText(root: string, file: string): string {
  try {
    return readFileSync(join(root, ...file.split('/')), 'utf8')
  } catch {
    throw new ContentError([
      { file, line: 1, message: 'the file is missing or cannot be read', remedy: 'Restore it from the repository.' },
    ])
  }
}

function parseJson(file: string, source: string): unknown {
  try {
    return JSON.parse(source)
  } catch (error) {
    throw new ContentError([
      {
        file,
        line: lineOfSyntaxError(source, error),
        message: 'this is not JSON',
        remedy: 'Look for a missing or extra comma, quote or bracket at this line or just before it.',
      },
    ])
  }
}

function lineOfSyntaxError(source: string, error: unknown): number {
  const message = error instanceof Error ? error.message : ''
  const offset = Number(/position (\d+)/.exec(message)?.[1] ?? source.length)
  return source.slice(0, offset).split('\n').length
}
