import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BlockKind } from '@/lib/domain/paper/block'

const PAPER = 'content/papers/attention-is-all-you-need'

/** One block of the restatement as it is to be printed. */
export interface PrintedBlock {
  readonly id: string
  readonly kind: BlockKind
  /** Lines of a display; else one text, formulas as `$LaTeX$`. */
  readonly lines: readonly string[]
  readonly sentences: number
}

interface Facts {
  readonly blocks: readonly { id: string; kind: BlockKind }[]
  readonly sections: readonly { id: string; number: string | null }[]
}

/** The restatement and the data, in the paper's order, with labels and section numbers. */
export function readRestatement(root: string): PrintedBlock[] {
  const json = <T>(name: string) => JSON.parse(readFileSync(join(root, PAPER, name), 'utf8')) as T
  const facts = json<Facts>('blocks.json')
  const numbers = new Map(facts.sections.map((s) => [s.id, s.number]))
  const told = readMarkdown(root, facts)
  const references = new Map(json<ReferenceData[]>('references.json').map((r) => [r.id, printedReference(r)]))
  const equations = json<Record<string, { number: string | null; lines: (string | { en: string })[] }>>('equations.json')
  const authors = json<{ name: string; affiliation: string | null }[]>('authors.json')
  return facts.blocks.map(({ id, kind }) => {
    const sentences = told.get(id) ?? []
    const text = sentences.join(' ')
    const whole = (lines: readonly string[]): PrintedBlock => ({ id, kind, lines, sentences: sentences.length })
    switch (kind) {
      case 'equation':
        return whole((equations[id]?.lines ?? []).map((l) => (typeof l === 'string' ? l : l.en)))
      case 'reference':
        return whole([references.get(id) ?? ''])
      case 'authors':
        return whole(authors.map((a) => [a.name, a.affiliation].filter((x) => x !== null).join('\n')))
      case 'heading':
        return whole([[numbers.get(id), text].filter(Boolean).join(' ')])
      case 'caption':
        return whole([`${label(id)}: ${text}`])
      default:
        return whole([text])
    }
  })
}

function label(id: string): string {
  const [, kind, number] = /^(fig|table)-(\d+)/.exec(id) ?? []
  return `${kind === 'fig' ? 'Figure' : 'Table'} ${number}`
}

function readMarkdown(root: string, facts: Facts): Map<string, string[]> {
  const sections = ['front-matter', 'abstract', 'acknowledgements', 'references', 'attention-visualizations']
  const numbered = facts.sections.map((s) => s.number).filter((n): n is string => n !== null)
  const blocks = new Map<string, string[]>()
  for (const name of [...sections, ...numbered]) {
    const text = readFileSync(join(root, PAPER, 'en', `${name}.md`), 'utf8')
    for (const [, id, body] of text.matchAll(/^::block\{#([^}]+)\}\n([\s\S]*?)(?=^::block|(?![\s\S]))/gm)) {
      blocks.set(id!, body!.split('\n').filter((l) => l.trim() !== '').map(plain))
    }
  }
  return blocks
}

/** A source line without its marks: what a printer sets. `**` is kept for a run-in heading. */
function plain(line: string): string {
  return line
    .replace(/^:src\[[^\]]*\]\s*/, '')
    .replace(/\s*:note\[[^\]]*\]/g, '')
    .replace(/:fn\[[^\]]*\]/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\*)\*(?!\*)([^*]+)\*(?!\*)/g, '$1')
    .trim()
}

interface ReferenceData {
  readonly id: string
  readonly number: number
  readonly authors: readonly string[]
  readonly title: string
  readonly venue: { readonly name: string } | null
  readonly year: number
}

function printedReference({ number, authors, title, venue, year }: ReferenceData): string {
  return `[${number}] ${authors.join(', ')}. ${title}. ${[venue?.name, year].filter(Boolean).join(', ')}.`
}
