import type { Root } from 'mdast'
import type { Node } from 'unist'
import { SKIP, visit } from 'unist-util-visit'
import type { GlossaryEntry } from '@/lib/domain/glossary/entry'
import { findTerms, termIndex, type TermIndex } from '@/lib/domain/glossary/find-terms'
import type { Locale } from '@/lib/domain/locale'

export interface Lexicon {
  /** Banned wordings by themselves as “entries”; approved ones, which shelter a banned word inside a longer form, as ''. */
  readonly index: TermIndex
  /** What to say instead, by banned wording. */
  readonly instead: ReadonlyMap<string, string>
}

/** What our texts in one language call things, and what they do not. */
export function lexiconOf(entries: readonly Pick<GlossaryEntry, 'forms' | 'avoidWords' | 'names'>[], locale: Locale): Lexicon {
  const approved = entries.flatMap(({ forms }) => forms[locale].map(({ text }) => text))
  const said = new Set(approved.map((form) => form.toLowerCase()))
  const instead = new Map(
    entries.flatMap(({ avoidWords, names }) =>
      avoidWords[locale].filter((word) => !said.has(word.toLowerCase())).map((word) => [word, names[locale]] as const),
    ),
  )
  const everywhere = (forms: readonly string[]) => {
    const listed = forms.map((text) => ({ text, where: [] }))
    return { it: listed, en: listed }
  }
  const banned = [...instead.keys()].map((word) => ({ id: word, forms: everywhere([word]) }))
  return { index: termIndex([{ id: '', forms: everywhere(approved) }, ...banned], locale), instead }
}

/** A word that our texts do not use. */
export interface AvoidedWord {
  readonly wrote: string
  readonly write: string
  /** Line within the tree, from 1. */
  readonly line: number
}

/** Words that are shown rather than used. */
const MENTIONS: ReadonlySet<string> = new Set(['emphasis', 'inlineCode', 'code', 'inlineMath', 'math'])
const QUOTED = /«[^»]*»|“[^”]*”/g
const NOWHERE = { block: '', section: '' }

/** Every avoided word of a text; one in *emphasis*, in `code` or in quotation marks is mentioned, not used. */
export function avoidedWords(tree: Root, { index, instead }: Lexicon): AvoidedWord[] {
  const found: AvoidedWord[] = []
  visit(tree, (node: Node) => {
    if (MENTIONS.has(node.type)) return SKIP
    if (node.type !== 'text') return
    const words = (node as Node & { value: string }).value.replace(QUOTED, (quoted) => ' '.repeat(quoted.length))
    for (const { entry } of findTerms(words, index, NOWHERE)) {
      if (entry !== '') found.push({ wrote: entry, write: instead.get(entry) ?? entry, line: node.position?.start.line ?? 1 })
    }
  })
  return found
}
