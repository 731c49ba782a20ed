import { z } from 'zod'
import type { Bilingual, Locale } from '@/lib/domain/locale'
import { readJsonFile, type JsonFile } from './json-file'
import { PAPER_FOLDER } from './paper-folder'

const line = z.union([z.string().min(1), z.strictObject({ it: z.string().min(1), en: z.string().min(1) })])
const equation = z.strictObject({ number: z.string().nullable(), lines: z.array(line).min(1) })

/** One display: its lines of LaTeX, in two languages where the display holds a word, and its number. */
export interface Equation {
  readonly number: string | null
  readonly lines: readonly (string | Bilingual)[]
}

export function readEquations(root: string): JsonFile<Record<string, Equation>> {
  return readJsonFile(root, `${PAPER_FOLDER}/equations.json`, z.record(z.string(), equation))
}

export function linesIn(equation: Equation, locale: Locale): string[] {
  return equation.lines.map((text) => (typeof text === 'string' ? text : text[locale]))
}
