import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { BlockFacts } from '@/lib/domain/paper/block'

function block(id: string, kind: BlockFacts['kind'], rest: Partial<BlockFacts> = {}): BlockFacts {
  return { id, kind, section: '1', page: 1, sentences: 0, formulas: [], numbers: [], citations: [], refs: [], ...rest }
}

/** One block or entry a line, so that a complaint can be seen to name the right one. */
function lines(open: string, items: readonly unknown[], close: string): string {
  return `${open}\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n${close}`
}

const BLOCKS = [
  block('title', 'title', { section: 'front-matter' }),
  block('authors', 'authors', { section: 'front-matter' }),
  block('h-1', 'heading'),
  block('1-p1', 'paragraph', {
    sentences: 3, formulas: ['d_k', 'n=6'], numbers: ['0.9'], citations: [1], refs: ['table-1', 'fn-4'],
  }),
  block('eq-1', 'equation'),
  block('1-p2', 'paragraph', { sentences: 1 }),
  block('table-1-caption', 'caption', { sentences: 1 }),
  block('table-1', 'table', { citations: [1] }),
  block('fn-4', 'footnote', { sentences: 1 }),
  block('fig-3', 'figure'),
  block('ref-1', 'reference', { section: 'references' }),
]

const PAPER = 'content/papers/attention-is-all-you-need'

/** A made-up paper of eleven blocks with which nothing is wrong: each file by its path. */
export function smallPaper(): Record<string, string> {
  const files: Record<string, string> = {
    'blocks.json': `${lines('{"blocks": [', BLOCKS, '],')}\n"sections": [{"id": "h-1", "number": "1", "level": 1}]}`,
    'equations.json': '{\n"eq-1": {"number": "1", "lines": ["y = x"]}\n}',
    'tables.json': '{\n"table-1": {"columns": [{"align": "left"}, {"align": "center"}],\n"head": [["Model", "BLEU"]],\n"groups": [[["Ours [1]", "0.9"]]]}\n}',
    'references.json': lines('[', [{ id: 'ref-1', number: 1, authors: ['A. Uno'], title: 'Due', venue: null, year: 2001, arxiv: null, link: null, citedBy: ['1-p1', 'table-1'] }], ']'),
    'authors.json': lines('[', [{ name: 'A. Uno', affiliation: null, notes: [] }], ']'),
    'termbase.json': lines('[', [{ id: 'layer', en: ['layer'], it: 'strato', forms: ['strato', 'strati'], kept: false, gender: 'm', avoid: ['livello'] }], ']'),
    'terms-by-block.json': '{\n"1-p1": ["layer"]\n}',
    'it/tables.json': '{\n"Model": "Modello",\n"BLEU": "BLEU",\n"Ours [1]": "Il nostro [1]"\n}',
    'it/front-matter.md': '::block{#title}\nUn titolo\n',
    'en/front-matter.md': '::block{#title}\nA title\n',
    'it/1.md': [
      '::block{#h-1}', 'Introduzione', '',
      '::block{#1-p1}', 'Con $d_k$ uno strato :fn[4] :note[di 3 parti] perde 0.9 punti [1].', ':src[2,3] Si veda la [Tabella 1](#table-1), con $n=6$.', '',
      '::block{#1-p2}', 'Basta così.', '',
      '::block{#table-1-caption}', 'Tabella 1: i risultati.', '',
      '::block{#fn-4}', 'Una nota.', '',
      '::block{#fig-3}', 'Una figura con 25 parole', 'e due righe.', '',
    ].join('\n'),
    'en/1.md': [
      '::block{#h-1}', 'Introduction', '',
      '::block{#1-p1}', 'With $d_k$ a layer:fn[4] loses 0.9 points [1].', 'See [Table 1](#table-1).', 'There, $n = 6$.', '',
      '::block{#1-p2}', 'That will do.', '',
      '::block{#table-1-caption}', 'The results.', '',
      '::block{#fn-4}', 'A note.', '',
      '::block{#fig-3}', 'A figure.', '',
    ].join('\n'),
    'retelling/it/1.md': [
      '::block{#1-p1}', ':src[1] Uno strato largo $d_k$ perde 0.9 punti [1].', ':src[2] Li conta la [Tabella 1](#table-1).', ':src[3] Qui gli strati sono 6.', '',
      '::block{#1-p2}', ':src[1] Non serve altro.', '',
      '::block{#table-1-caption}', ':src[1] Ecco i risultati.', '',
      '::block{#fn-4}', ':src[1] È una nota.', '',
    ].join('\n'),
  }
  // How formulas are read aloud belongs to the languages, not to a paper.
  const wordings = ['it', 'en'].map((locale) => [`content/speech/${locale}.json`, readFileSync(`content/speech/${locale}.json`, 'utf8')])
  return Object.fromEntries([...Object.entries(files).map(([name, text]) => [`${PAPER}/${name}`, text]), ...wordings])
}

/** Writes files under a new temporary folder and returns its path. */
export function writeRoot(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'content-'))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return root
}

/** The path of one file of the paper. */
export function fileOf(name: string): string {
  return `${PAPER}/${name}`
}
