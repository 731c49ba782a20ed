import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LOCALES } from '@/lib/domain/locale'
import { PdfRefused, REFUSAL_CODES, type RefusalCode } from '@/lib/pdf/pdf-refused'
import { refusalSentence } from '@/lib/pdf/refusals'
import { understandPdf, type UnderstandOptions } from '@/lib/pdf/understand-in-child'
import { decompressionBomb, makePdf } from './malformed'
import { readRestatement } from './restatement'
import { setPaper } from './set-paper'

const SENTENCE = 'Bread is made of flour, water, salt and time, and the oven does the rest. '

const codeOf = async (bytes: Uint8Array, options: UnderstandOptions = {}): Promise<RefusalCode | 'accepted'> => {
  try {
    await understandPdf(bytes, options)
    return 'accepted'
  } catch (error) {
    if (error instanceof PdfRefused) return error.code
    throw error
  }
}

describe('what is not the paper is refused with a code', { timeout: 60_000 }, () => {
  let book: Uint8Array
  beforeAll(async () => {
    book = await makePdf((doc) => void doc.text(SENTENCE.repeat(200)))
  })

  it('no PDF at all', async () => {
    const noise = Uint8Array.from({ length: 20_000 }, (_, i) => (i * 2654435761) >>> 24)
    expect(await codeOf(noise)).toBe('not-a-pdf')
    expect(await codeOf(new Uint8Array())).toBe('not-a-pdf')
    expect(await codeOf(new TextEncoder().encode('<!doctype html><p>Not found'))).toBe('not-a-pdf')
  })

  it('cut short, or with its inside overwritten', async () => {
    expect(await codeOf(book.slice(0, book.length / 2))).toBe('damaged')
    const broken = book.slice()
    broken.fill(0x41, 20, broken.length - 20)
    expect(await codeOf(broken)).toBe('damaged')
  })

  it('locked by a password', async () => {
    const locked = await makePdf((doc) => void doc.text(SENTENCE), { userPassword: 'sesame', ownerPassword: 'open' })
    expect(await codeOf(locked)).toBe('encrypted')
  })

  it('pictures only', async () => {
    expect(await codeOf(await makePdf((doc) => void doc.rect(50, 50, 200, 200).fill('gray')))).toBe('no-text')
  })

  it('another text', async () => {
    expect(await codeOf(book)).toBe('different-paper')
  })

  it('too many pages, too many bytes', async () => {
    const long = await makePdf((doc) => {
      for (let i = 0; i < 200; i++) doc.addPage().text('a')
    })
    expect(await codeOf(long)).toBe('too-many-pages')
    expect(await codeOf(new Uint8Array(50 * 1024 * 1024 + 1))).toBe('too-large')
    expect(await codeOf(book, { limits: { bytes: book.length } })).toBe('different-paper')
    expect(await codeOf(book, { limits: { bytes: book.length - 1 } })).toBe('too-large')
  })

  it('too slow, too much memory', async () => {
    expect(await codeOf(book, { limits: { milliseconds: 20 } })).toBe('too-slow')
    expect(await codeOf(decompressionBomb(400 << 20), { limits: { memory: 350 << 20 } })).toBe('too-much-memory')
  })

  it('stops when asked to', async () => {
    const stop = new AbortController()
    const bytes = await setPaper(readRestatement(process.cwd()).map((b) => ({ ...b, lines: b.lines.map((l) => l.replaceAll('Ł', 'L')) })))
    const reading = understandPdf(bytes, { signal: stop.signal, onProgress: () => stop.abort(new Error('enough')) })
    await expect(reading).rejects.toThrow('enough')
  })

  it('has one sentence for every code in both languages', () => {
    for (const locale of LOCALES) {
      const sentences = REFUSAL_CODES.map((code) => refusalSentence(code, locale))
      expect(new Set(sentences).size).toBe(REFUSAL_CODES.length)
      for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}[^.]+\.$|arXiv/u)
    }
  })
})

describe('npm run paper -- inspect', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'a-fronte-pdf-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const paper = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/paper.ts', ...args], { encoding: 'utf8' })

  it('ends with 1, nothing on standard output and one sentence on standard error', () => {
    const file = join(folder, 'letter.pdf')
    writeFileSync(file, 'Dear reader')
    for (const args of [['inspect', file, '--json'], ['inspect', join(folder, 'nothing.pdf')], ['inspect', folder]]) {
      const { status, stdout, stderr } = paper(...args)
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
      expect(stderr.trim().split('\n')).toHaveLength(1)
      expect(stderr).toMatch(/\.$/m)
    }
  })
})
