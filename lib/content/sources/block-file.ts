import type { Problem } from '../problem'

/** The text of one block as its file holds it. */
export interface BlockSource {
  readonly id: string
  readonly file: string
  /** Line of the marker `::block{#id}`. */
  readonly line: number
  /** Everything up to the next marker; `bodyLine` is the line on which it begins. */
  readonly body: string
  readonly bodyLine: number
}

/** What a marker opens: a block of the paper, or a note on a term. */
type MarkerName = 'block' | 'note'

const MARKERS: Readonly<Record<MarkerName, RegExp>> = {
  block: /^::block\{#([^\s{}#]+)\}\s*$/,
  note: /^::note\{#([^\s{}#]+)\}\s*$/,
}

/**
 * Cuts a file of the content at its markers `::block{#id}` or `::note{#id}`. The markers are read here and not by
 * remark-directive, which would take the point in `#3.2.1-p2` for a class.
 */
export function splitBlocks(file: string, source: string, name: MarkerName = 'block'): { blocks: BlockSource[]; problems: Problem[] } {
  const problems: Problem[] = []
  const blocks: { id: string; line: number; lines: string[] }[] = []
  source.split(/\r?\n/).forEach((text, index) => {
    const marker = MARKERS[name].exec(text)
    if (marker?.[1]) {
      blocks.push({ id: marker[1], line: index + 1, lines: [] })
    } else if (text.startsWith('::')) {
      problems.push({
        file,
        line: index + 1,
        message: `“${text.trim()}” is no block marker`,
        remedy: `Write the marker as ::${name}{#id}, alone on its line.`,
      })
    } else if (blocks.length > 0) {
      blocks.at(-1)?.lines.push(text)
    } else if (text.trim() !== '') {
      problems.push({
        file,
        line: index + 1,
        message: 'this text stands before the first block',
        remedy: `Put a marker ::${name}{#id} on the line above it.`,
      })
    }
  })
  return {
    problems,
    blocks: blocks.map(({ id, line, lines }) => ({ id, file, line, body: lines.join('\n'), bodyLine: line + 1 })),
  }
}
