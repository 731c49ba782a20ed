import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { storeWordRuns } from '@/lib/domain/paper/word-runs'
import { wordingOf } from '@/lib/domain/paper/wording-of'
import { PdfRefused } from '@/lib/pdf/pdf-refused'
import { refusalSentence } from '@/lib/pdf/refusals'
import { understandPdf } from '@/lib/pdf/understand-in-child'

/** Where the hashes are committed, from the root of the checkout. */
const FILE = 'content/papers/attention-is-all-you-need/copyright-hashes.json'

const SALT = 'a-fronte/whose-words/1'

const ABOUT =
  'Hashes (40 bits, sorted) of the wording that is the authors’ own: every run of 8 words under "8", every whole sentence of 5 to 7 words under its length. Words are lower-case letters and digits, without formulas and citations; title, authors, headings, bibliography, table cells, displays and drawings are left out. They hold none of the sentences, and let a test find them wherever they turn up. Made by `npx tsx scripts/make-copyright-hashes.ts FILE.pdf`.'

/** Reads the paper from a PDF in which every block is found, and writes the hashes of its wording. */
async function main(file: string | undefined): Promise<string> {
  if (file === undefined) throw new Error('Usage: npx tsx scripts/make-copyright-hashes.ts FILE.pdf')
  const paper = await understandPdf(file)
  if (paper.missing.length > 0) throw new Error(`This PDF lacks blocks of the paper: ${paper.missing.join(', ')}.`)
  const stored = storeWordRuns(wordingOf(paper), SALT, ABOUT)
  writeFileSync(join(process.cwd(), FILE), `${JSON.stringify(stored, null, 1)}\n`)
  const counts = Object.entries(stored.hashes).map(([length, lines]) => `${lines.join('').length / 10} of ${length} words`)
  return `${FILE}: ${counts.join(', ')}`
}

try {
  console.log(await main(process.argv[2]))
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  console.error(error instanceof PdfRefused ? refusalSentence(error.code, 'en') : message)
  process.exitCode = 1
}
