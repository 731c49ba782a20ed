import { readPaperSources } from '@/lib/content/sources/paper-sources'
import { readTermbase } from '@/lib/content/sources/termbase'
import { termsOfBlocks } from '@/lib/content/terms-of-blocks'
import { storeFingerprints } from '@/lib/domain/alignment/fingerprints'
import type { UnderstoodPaper } from '@/lib/domain/paper/understood'
import { getFingerprints } from '@/lib/pdf/fingerprints-file'
import { PdfRefused } from '@/lib/pdf/pdf-refused'
import { refusalSentence } from '@/lib/pdf/refusals'
import { understandPdf } from '@/lib/pdf/understand-in-child'

const USAGE = `Usage:
  npm run -s paper -- inspect FILE [--json]   what is understood of a PDF of the paper
  npm run -s paper -- fingerprints FILE       the hashes that tell its blocks apart, as JSON
  npm run -s paper -- terms FILE              the terms of the termbase in each block: terms-by-block.json`

class CommandError extends Error {}

async function main(args: readonly string[]): Promise<string> {
  const [command, ...rest] = args
  const file = rest.find((a) => !a.startsWith('--'))
  const unknown = rest.find((a) => a.startsWith('--') && a !== '--json')
  if (file === undefined || unknown !== undefined) throw new CommandError(USAGE)
  const paper = await understandPdf(file)
  switch (command) {
    case 'inspect':
      return rest.includes('--json') ? JSON.stringify(paper, null, 2) : summary(paper)
    case 'fingerprints':
      return fingerprints(paper)
    case 'terms':
      return terms(paper)
    default:
      throw new CommandError(USAGE)
  }
}

function summary(paper: UnderstoodPaper): string {
  const sentences = paper.blocks.reduce((sum, b) => sum + b.sentences.length, 0)
  const formulas = paper.blocks.reduce((sum, b) => sum + (b.text.match(/\$[^$]+\$/g)?.length ?? 0), 0)
  const lines = [
    `${paper.edition}, ${paper.pages} pages`,
    `${paper.blocks.length} blocks of text, ${sentences} sentences, ${formulas} formulas in the text`,
    `${paper.regions.length} figures, tables and displays: ${paper.regions.map((r) => r.id).join(', ')}`,
    `missing: ${paper.missing.join(', ') || 'nothing'}`,
    `under no id: ${paper.unmatched.length === 0 ? 'nothing' : ''}`,
    ...paper.unmatched.map((u) => `  p. ${u.page}: ${u.text.slice(0, 100)}`),
  ]
  return lines.join('\n')
}

/** Only a PDF in which every known block was found may say what the blocks look like. */
async function fingerprints(paper: UnderstoodPaper): Promise<string> {
  if (paper.missing.length > 0) throw new CommandError(`This PDF lacks blocks of the paper: ${paper.missing.join(', ')}.`)
  const texts = new Map(paper.blocks.map((b) => [b.id, b.text]))
  const known = await getFingerprints(process.cwd())
  const blocks = known.map((b) => ({ id: b.id, kind: b.kind, text: texts.get(b.id) ?? '' }))
  const about =
    'Hashes of every run of three words of each block, sorted: they tell the blocks apart and hold none of their sentences. Made by `npm run -s paper -- fingerprints FILE`.'
  return JSON.stringify(storeFingerprints(blocks, about), null, 1)
}

function terms(paper: UnderstoodPaper): string {
  if (paper.missing.length > 0) throw new CommandError(`This PDF lacks blocks of the paper: ${paper.missing.join(', ')}.`)
  const root = process.cwd()
  const { byId } = readPaperSources(root).facts
  const blocks = paper.blocks.map(({ id, text }) => ({ id, kind: byId.get(id)?.kind ?? 'paragraph', text }))
  const rows = Object.entries(termsOfBlocks(blocks, readTermbase(root).data))
  return `{\n${rows.map(([id, found]) => `  ${JSON.stringify(id)}: ${JSON.stringify(found).replaceAll(',', ', ')}`).join(',\n')}\n}`
}

function sentenceFor(error: unknown): string {
  if (error instanceof PdfRefused) return refusalSentence(error.code, 'en')
  if (error instanceof CommandError) return error.message
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return 'There is no file at that path: check its name.'
  if (code === 'EACCES') return 'This file may not be read: check its permissions.'
  if (code === 'EISDIR') return 'That path is a folder: give the PDF file itself.'
  return error instanceof Error ? error.message : String(error)
}

try {
  process.stdout.write(`${await main(process.argv.slice(2))}\n`)
} catch (error) {
  process.stderr.write(`${sentenceFor(error)}\n`)
  process.exitCode = 1
}
