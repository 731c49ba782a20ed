import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { withoutMarkup, wordsOf } from '@/lib/domain/paper/plain-words'
import { wordingOf } from '@/lib/domain/paper/wording-of'
import { findSharedWording, lengthOf, readWordRuns, storeWordRuns, type StoredWordRuns, type WordRuns } from '@/lib/domain/paper/word-runs'
import { understandPdf } from '@/lib/pdf/understand-in-child'
import { filesByWalking, repositoryFiles, textOf } from './repository-files'

const ROOT = process.cwd()
const stored = JSON.parse(
  readFileSync(join(ROOT, 'content/papers/attention-is-all-you-need/copyright-hashes.json'), 'utf8'),
) as StoredWordRuns

const REMEDY =
  'Say it in words of your own: the paper’s sentences belong to its authors and may not enter the repository. ' +
  'Tests that need them read them from the PDF at run time.'

/** Says where, never what: a report of a test may not show the original either. */
function sharedIn(file: string, text: string, runs: WordRuns): string[] {
  return findSharedWording(text, runs).map(({ offset, end }) => {
    const line = text.slice(0, offset).split('\n').length
    return `${file}:${line}: ${wordsOf(text.slice(offset, end)).length} words in a row are the paper’s own. ${REMEDY}`
  })
}

describe('the repository', () => {
  const runs = readWordRuns(stored)

  it('holds no run of 8 words of the paper, and no sentence of 5 words or more', () => {
    const files = repositoryFiles(ROOT)
    const texts = files.flatMap((file) => {
      const text = textOf(ROOT, file)
      return text === null ? [] : [{ file, text }]
    })
    expect(texts.length).toBeGreaterThan(100)
    expect(texts.flatMap(({ file, text }) => sharedIn(file, text, runs))).toEqual([])
  })

  it('is listed without git too, ignored folders aside', () => {
    const walked = filesByWalking(ROOT, '')
    expect(walked).toContain('content/papers/attention-is-all-you-need/copyright-hashes.json')
    expect(walked.filter((file) => /^(node_modules|\.git|\.next|\.data|paper)\//.test(file))).toEqual([])
  })

  it('keeps hashes only: no word of the paper can be read in them', () => {
    expect(Object.keys(stored.hashes)).toEqual(['5', '6', '7', '8'])
    for (const lines of Object.values(stored.hashes)) for (const line of lines) expect(line).toMatch(/^(?:[0-9a-f]{10})+$/)
    expect(runs.byLength.get(8)?.size).toBeGreaterThan(3000)
  })
})

/** A text of nobody’s, to prove that what should be found is found. */
const SAMPLE = [
  [
    'On winter mornings the old ferry leaves the harbor before anyone has swept the snow from its deck.',
    'The captain, whose name is $N=6$ on the list, drinks 2.5 cups of coffee [13, 7] and says nothing until the lighthouse is behind them.',
    'Nobody ever asks him why.',
  ],
  ['Gulls follow it all day.', 'They want bread.'],
]
const sample = readWordRuns(storeWordRuns(SAMPLE, 'sample', 'A text of nobody’s.'))
const isFound = (text: string): boolean => findSharedWording(text, sample).length > 0

describe('the detector, on a text of nobody’s', () => {
  it.each([
    ['plain', 'Then the old ferry leaves the harbor before anyone woke.'],
    ['over lines of a comment', '/**\n * Then the old ferry leaves\n * the harbor before anyone woke.\n */'],
    ['in other letters', 'THE OLD FERRY LEAVES THE HARBOR — BEFORE, ANYONE'],
    ['under emphasis', 'the *old* ferry **lea**ves `the` harbor before anyone'],
    ['under links', 'the old [ferry](#fig-1) leaves the [harbor](https://example.org/a_b) before anyone'],
    ['under directives', ':term[the old]{#x} ferry:fn[4] leaves the harbor before anyone'],
    ['under tags', 'the <em>old</em> ferry leaves<br/> the harbor &nbsp;before anyone'],
    ['under escapes', JSON.stringify({ text: 'the old\nferry leaves\t"the harbor" before anyone' })],
    ['under escaped letters', 'the old \\u0066erry leaves the harbor before anyone'],
    ['joined from strings', "'the old ferry ' +\n  'leaves the harbor before anyone'"],
    ['with unseen characters', 'the old fer\u00adry leaves the har\u200bbor before anyone'],
    ['around a formula', 'whose name is $x^2$ on the list drinks 2.5 cups'],
    ['around a citation', 'drinks 2.5 cups of coffee and says nothing until'],
    ['hyphened', 'the-old-ferry leaves-the-harbor before anyone'],
  ])('finds a run of 8 words: %s', (_, text) => {
    expect(isFound(text)).toBe(true)
  })

  it.each([
    ['7 words of it', 'the old ferry leaves the harbor before noon'],
    ['8 words in another order', 'the old harbor leaves the ferry before anyone'],
    ['8 words with one put in', 'the old ferry never leaves the harbor before anyone'],
    ['the end of one block and the beginning of the next', 'asks him why. Gulls follow it all night'],
    ['a sentence of 3 words', 'They want bread.'],
  ])('lets pass %s', (_, text) => {
    expect(isFound(text)).toBe(false)
  })

  it('finds a whole sentence of 5 words, and lets pass 4 of them', () => {
    expect(isFound('“Nobody *ever*\nasks him why?”')).toBe(true)
    expect(isFound('Nobody ever asks him.')).toBe(false)
  })

  it('says where', () => {
    const text = 'One line.\nAnother, where the old ferry leaves the harbor before anyone has swept the floor.'
    expect(sharedIn('a.md', text, sample)).toEqual([`a.md:2: 11 words in a row are the paper’s own. ${REMEDY}`])
  })

  it('finds a copy planted in a folder, with its file and line', () => {
    const folder = mkdtempSync(join(tmpdir(), 'whose-words-'))
    mkdirSync(join(folder, 'content/node_modules'), { recursive: true })
    const copy = 'One line.\n\nThe old ferry leaves the harbor before anyone has swept the floor.\n'
    writeFileSync(join(folder, 'content/a.md'), copy)
    writeFileSync(join(folder, 'content/b.json'), JSON.stringify({ text: copy }, null, 1))
    writeFileSync(join(folder, 'content/picture'), `\0${copy}`)
    writeFileSync(join(folder, 'content/node_modules/a.md'), copy)
    const found = repositoryFiles(folder).flatMap((file) => sharedIn(file, textOf(folder, file) ?? '', sample))
    rmSync(folder, { recursive: true })
    expect(found.map((report) => report.split(' ')[0])).toEqual(['content/a.md:3:', 'content/b.json:2:'])
  })

  it('finds any 8 words in a row, whatever stands around them', () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 8, maxLength: 60 }), fc.nat(), fc.lorem(), fc.lorem(), (words, at, before, after) => {
        const runs = readWordRuns(storeWordRuns([[words.join(' ')]], 'any', 'Any.'))
        const start = at % (words.length - 7)
        const copy = `${before} ${words.slice(start, start + 8).join(' *')} ${after}`
        expect(findSharedWording(copy, runs)).not.toEqual([])
      }),
    )
  })
})

const PDF = join(ROOT, '../shared/paper/1706.03762v7.pdf')

describe.skipIf(!existsSync(PDF))('the detector, on the paper itself', () => {
  const runs = readWordRuns(stored)
  let wording: string[][]

  beforeAll(async () => {
    wording = wordingOf(await understandPdf(PDF, { root: ROOT }))
  }, 60_000)

  it('has the hashes that the PDF gives', () => {
    expect(storeWordRuns(wording, stored.salt, stored.about)).toEqual(stored)
  })

  it('finds every run of 8 words', () => {
    const lost = wording.flatMap((sentences) => {
      const words = wordsOf(withoutMarkup(sentences.join(' '))).map((word) => word.text)
      return words.filter((_, i) => i + 8 <= words.length && findSharedWording(words.slice(i, i + 8).join(' '), runs).length === 0)
    })
    expect(lost.length).toBe(0)
  })

  it('finds every whole sentence of 5 words or more', () => {
    const sentences = wording.flat()
    const long = sentences.filter((sentence) => lengthOf(sentence) >= 5)
    expect(sentences.length).toBe(220)
    expect(long.length).toBeGreaterThan(200)
    expect(long.filter((sentence) => findSharedWording(sentence, runs).length === 0).length).toBe(0)
  })
})
