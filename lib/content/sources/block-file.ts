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

const MARKER = /^::block\{#([^\s{}#]+)\}\s*$/

/**
 * Cuts a file of the content at its markers `::block{#id}`. The markers are read here and not by
 * remark-directive, which would take the point in `#3.2.1-p2` for a class.
 */
export function splitBlocks(file: string, source: string): { blocks: BlockSource[]; problems: Problem[] } {
  const problems: Problem[] = []
  const blocks: { id: string; line: number; lines: string[] }[] = []
  source.split(/\r?\n/).forEach((text, index) => {
    const marker = MARKER.exec(text)
    if (marker?.[1]) {
      blocks.push({ id: marker[1], line: index + 1, lines: [] })
    } else if (text.startsWith('::')) {
      problems.push({
        file,
        line: index + 1,
        message: `“${text.trim()}” is no block marker`,
        remedy: 'Write the marker as ::block{#id}, alone on its line.',
      })
    } else if (blocks.length > 0) {
      blocks.at(-1)?.lines.push(text)
    } else if (text.trim() !== '') {
      problems.push({
        file,
        line: index + 1,
        message: 'this text stands before the first block',
        remedy: 'Put a marker ::block{#id} on the line above it.',
      })
    }
  })
  return {
    problems,
    blocks: blocks.map(({ id, line, lines }) => ({ id, file, line, body: lines.join('\n'), bodyLine: line + 1 })),
  }
}
