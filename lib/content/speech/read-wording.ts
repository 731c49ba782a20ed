import { z } from 'zod'
import type { Locale } from '@/lib/domain/locale'
import { readTex } from '@/lib/domain/speech/read-tex'
import { formulaVoice, type FormulaVoice } from '@/lib/domain/speech/speak-tex'
import { PHRASES, type Wording } from '@/lib/domain/speech/wording'
import { readJsonFile } from '../sources/json-file'

const said = z.string().min(1)
const table = z.record(z.string().min(1), said)

const byTex = table.superRefine((readings, context) => {
  for (const tex of Object.keys(readings)) {
    if (readTex(tex) === null) context.addIssue({ code: 'custom', path: [tex], message: 'the key cannot be read as TeX' })
  }
})

const wording = z.strictObject({
  letters: table,
  words: table,
  functions: z.array(said),
  signs: table,
  numerals: z.array(said).min(11, 'name the numbers from zero to ten'),
  contractions: table,
  phrases: z.record(z.enum(PHRASES), said),
  parts: byTex,
  formulas: byTex,
})

export function wordingFile(locale: Locale): string {
  return `content/speech/${locale}.json`
}

/** How one language reads formulas. @throws ContentError with every violation and its line */
export function readWording(root: string, locale: Locale): Wording {
  return readJsonFile(root, wordingFile(locale), wording).data
}

/** The voice of one language. @throws ContentError */
export function readVoice(root: string, locale: Locale): FormulaVoice {
  return formulaVoice(readWording(root, locale), locale)
}
