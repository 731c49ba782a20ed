import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { complainOfOthers, parseMarkdown, PHRASING } from '../inline/markdown'
import type { Problem } from '../problem'
import type { BlockSource } from './block-file'
import { readMarkdownFolder } from './markdown-folder'

/** What a note says of one block: free Markdown, as many paragraphs as it takes. */
export interface Note {
  readonly id: string
  readonly file: string
  readonly line: number
  /** Line on which the tree's line 1 stands. */
  readonly bodyLine: number
  readonly tree: Root
}

const ALLOWED: ReadonlySet<string> = new Set([
  ...PHRASING, 'paragraph', 'list', 'listItem', 'blockquote', 'math', 'table', 'tableRow', 'tableCell',
])

/** Reads a folder of notes; what cannot be read is among the problems, the rest is there. */
export function readNoteLayer(root: string, folder: string): { notes: Note[]; problems: Problem[] } {
  const { blocks, problems } = readMarkdownFolder(root, folder)
  const notes = blocks.map((block) => readNote(block, problems))
  return { notes, problems }
}

/** Reads one note; what is wrong with it goes to the problems. */
export function readNote({ id, file, line, body, bodyLine }: BlockSource, problems: Problem[]): Note {
  const tree = parseMarkdown(body)
  const complain = (at: number, message: string, remedy: string) => problems.push({ file, line: bodyLine + at - 1, message, remedy })
  for (const complaint of complainOfOthers(tree, ALLOWED)) complain(complaint.line, complaint.message, complaint.remedy)
  visit(tree, 'textDirective', ({ name, position }) => {
    if (name === 'fn') return
    complain(position?.start.line ?? 1, `:${name} is not a directive of notes`, 'Use :fn[…]; if it is a plain colon, escape it (\\:).')
  })
  if (tree.children.length === 0) complain(0, `${id} is empty`, 'Write its text on the lines under the marker.')
  return { id, file, line, bodyLine, tree }
}
