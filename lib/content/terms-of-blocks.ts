import { occurrencesOf } from '@/lib/domain/content/occurrences'
import type { BlockKind } from '@/lib/domain/paper/block'
import type { Term } from './sources/termbase'

/** A block of the original as it is read from a PDF. */
interface OriginalText {
  readonly id: string
  readonly kind: BlockKind
  /** On one line, formulas as `$LaTeX$`. */
  readonly text: string
}

/** Where the English word is not the term: of “key” as an adjective. */
const NOT_THE_TERM: Readonly<Record<string, readonly string[]>> = { '4-p3': ['key'] }

/**
 * The terms that the original uses in each block, in order of first use: what terms-by-block.json holds,
 * which is facts and no sentence. The bibliography’s titles owe the translation no terms.
 */
export function termsOfBlocks(blocks: readonly OriginalText[], termbase: readonly Term[]): Record<string, string[]> {
  const idOf = new Map(termbase.flatMap(({ id, en }) => en.map((phrase) => [phrase, id] as const)))
  const found = blocks.filter(({ kind }) => kind !== 'reference').map(({ id, text }) => {
    const ids = occurrencesOf([...idOf.keys()], inWords(text)).flatMap(({ phrase }) => idOf.get(phrase) ?? [])
    return [id, [...new Set(ids)].filter((term) => !NOT_THE_TERM[id]?.includes(term))] as const
  })
  return Object.fromEntries(found.filter(([, ids]) => ids.length > 0))
}

/** A name set in a formula, `warmup\_steps`, is read as the words that it is made of. */
function inWords(text: string): string {
  return text.replaceAll('\\_', ' ')
}
