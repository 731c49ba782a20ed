import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { ContentError } from '@/lib/content/problem'
import { readWording } from '@/lib/content/speech/read-wording'

const roots: string[] = []
afterEach(() => roots.splice(0).forEach((root) => rmSync(root, { recursive: true })))

const ITALIAN = readFileSync('content/speech/it.json', 'utf8')

function problemsOf(text: string): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), 'speech-'))
  roots.push(root)
  mkdirSync(join(root, 'content/speech'), { recursive: true })
  writeFileSync(join(root, 'content/speech/it.json'), text)
  try {
    readWording(root, 'it')
    return []
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    return error.problems.map(({ file, message }) => `${file}: ${message}`)
  }
}

describe('the wording of a language', () => {
  it('is the same kind of thing in both: the same signs, phrases, parts', () => {
    const [italian, english] = (['it', 'en'] as const).map((locale) => readWording(process.cwd(), locale))
    for (const table of ['signs', 'words', 'phrases', 'parts'] as const) {
      const only = Object.keys(italian?.[table] ?? {}).filter((key) => !Object.hasOwn(english?.[table] ?? {}, key))
      // An agreement of the verb is Italian's alone.
      expect(only.filter((key) => key !== 'x_i, z_i \\in'), table).toEqual([])
      expect(Object.keys(english?.[table] ?? {}).filter((key) => !Object.hasOwn(italian?.[table] ?? {}, key)), table).toEqual([])
    }
  })

  it('is refused in words where something is missing or cannot be read', () => {
    expect(problemsOf(ITALIAN)).toEqual([])
    expect(problemsOf('{')).toEqual([expect.stringContaining('not JSON')])
    expect(problemsOf(ITALIAN.replace('"below":', '"beneath":'))).not.toEqual([])
    expect(problemsOf(ITALIAN.replace('"W^Q":', '"W^{Q":'))).toEqual([expect.stringContaining('cannot be read as TeX')])
    expect(problemsOf(ITALIAN.replace('"zero", ', ''))).toEqual([expect.stringContaining('name the numbers')])
  })
})
