import { expect, it } from 'vitest'
import { readPaperSources } from '@/lib/content/sources/paper-sources'
import { readTermbase, readTermsByBlock } from '@/lib/content/sources/termbase'
import { termsOfBlocks } from '@/lib/content/terms-of-blocks'
import { understandPdf } from '@/lib/pdf/understand-in-child'
import { findRealPaper } from '../setup/paper-pdf'

const root = process.cwd()
const paper = findRealPaper()

it.skipIf(paper === null)('the committed terms of each block are those that the original has', async () => {
  const { byId } = readPaperSources(root).facts
  const { blocks } = await understandPdf(paper ?? '')
  const known = blocks.map(({ id, text }) => ({ id, kind: byId.get(id)!.kind, text }))
  expect(termsOfBlocks(known, readTermbase(root).data)).toEqual(readTermsByBlock(root).data)
}, 60_000)

it('finds a term by its longest wording, a name in a formula by its words, and none in the bibliography', () => {
  const term = (id: string, en: string[]) => ({ id, en, it: id, forms: [id], kept: false, gender: null, avoid: [] })
  const termbase = [term('layer', ['layer']), term('hidden-layer', ['hidden layer']), term('warmup', ['warmup steps']), term('key', ['key'])]
  const block = (id: string, kind: 'paragraph' | 'reference', text: string) => ({ id, kind, text })
  const blocks = [
    block('1-p1', 'paragraph', 'A hidden layer after $\\mathit{warmup\\_steps}$.'),
    block('4-p3', 'paragraph', 'A key challenge.'),
    block('ref-1', 'reference', 'On the layer.'),
  ]
  expect(termsOfBlocks(blocks, termbase)).toEqual({ '1-p1': ['hidden-layer', 'warmup'] })
})
