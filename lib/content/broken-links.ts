import type { PhrasingContent } from 'mdast'
import { factsOfInline } from './inline/facts-of-inline'
import { referenceId } from './inline/references'
import type { Problem } from './problem'

/** A piece of text and where it stands. */
export interface PlacedText {
  readonly nodes: readonly PhrasingContent[]
  readonly file: string
  readonly line: number
}

/** A link that opens a demo in its place, relative so that the reader's language and block stay. */
const DEMO = /^\?demo=R(?:0[1-9]|[12]\d|3[0-6])$/

/** Complains of links, citations and footnote marks that lead to no block, and of addresses that are neither https nor a demo's. */
export function findBrokenLinks({ nodes, file, line }: PlacedText, known: ReadonlyMap<string, unknown>): Problem[] {
  const { refs, citations, addresses } = factsOfInline(nodes, { notes: true })
  const unknown = [...refs, ...citations.map(referenceId)].filter((id) => !known.has(id)).map((id) => ({
    file,
    line,
    message: `#${id} is no block of the paper`,
    remedy: 'Link to an id of blocks.json, as #table-3 or #h-3.2; write a footnote mark as :fn[4] or :fn[star].',
  }))
  const unsafe = addresses.filter((address) => !address.startsWith('https://') && !DEMO.test(address)).map((address) => ({
    file,
    line,
    message: `the link to ${address} is neither to a block, nor to a demo, nor to an https address`,
    remedy: 'Link to #id, to ?demo=R01 … ?demo=R36 or to https://….',
  }))
  return [...unknown, ...unsafe]
}
