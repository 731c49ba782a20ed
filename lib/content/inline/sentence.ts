import type { PhrasingContent } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { complainOfOthers, isParagraph, parseMarkdown, PHRASING, type Complaint } from './markdown'

/** One line of a layer, read. */
export interface ParsedSentence {
  readonly nodes: readonly PhrasingContent[]
  /** The sentences of the original that the line says it stands for; null where it says nothing. */
  readonly sources: readonly number[] | null
}

const DIRECTIVES: ReadonlySet<string> = new Set(['src', 'fn', 'note'])
const SOURCES = /^\d+(?:, ?\d+)*$/

/** Reads one line as one sentence; never throws, complains of all that is wrong with it. */
export function parseSentence(line: string): { sentence: ParsedSentence; complaints: Complaint[] } {
  const tree = parseMarkdown(line)
  const complaints = complainOfOthers(tree, new Set([...PHRASING, 'paragraph']))
  const [only, ...others] = tree.children
  const nodes = isParagraph(only) && others.length === 0 ? only.children : []
  visit(tree, 'textDirective', (directive) => {
    if (!DIRECTIVES.has(directive.name)) complaints.push(unknownDirective(directive))
  })
  const [first, ...rest] = nodes
  const marked = first?.type === 'textDirective' && first.name === 'src'
  const sources = marked ? readSources(first, complaints) : null
  const body = marked ? trimStart(rest) : nodes
  visit({ type: 'paragraph', children: body }, 'textDirective', (directive) => {
    if (directive.name === 'src') {
      complaints.push({ line: 1, message: ':src[…] stands inside the sentence', remedy: 'Put it at the very beginning of the line.' })
    }
  })
  return { sentence: { nodes: body, sources }, complaints }
}

function unknownDirective(directive: TextDirective): Complaint {
  return {
    line: 1,
    message: `:${directive.name} is not a directive of this edition`,
    remedy: 'Use :src[…], :fn[…] or :note[…]; if it is a plain colon, escape it (\\:).',
  }
}

function readSources(directive: TextDirective, complaints: Complaint[]): number[] | null {
  const written = toString(directive)
  if (SOURCES.test(written)) return written.split(',').map(Number)
  complaints.push({
    line: 1,
    message: `:src[${written}] is no list of sentences`,
    remedy: 'Write the numbers of the original’s sentences, counted from 1: :src[2,3].',
  })
  return null
}

function trimStart(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = nodes
  return first?.type === 'text' ? [{ ...first, value: first.value.trimStart() }, ...rest] : [...nodes]
}
