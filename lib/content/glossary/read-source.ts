/**
 * A source file of the glossary or of the doubts: a flat head of `key: value`
 * lines between two `---`, then Markdown. The head is not YAML on purpose:
 * LaTeX and colons stand in it literally, without quoting rules to learn.
 */
export interface SourceFile {
  /** Values by key, in order; a key may be repeated. */
  readonly head: ReadonlyMap<string, readonly string[]>
  readonly body: string
  /** Line of the file on which the body begins, counted from 1. */
  readonly bodyLine: number
}

export class SourceError extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message)
    this.name = 'SourceError'
  }
}

/** Splits a source file. @throws SourceError naming the line and the remedy. */
export function readSource(text: string): SourceFile {
  const lines = text.replaceAll('\r\n', '\n').split('\n')
  if (lines[0] !== '---') throw new SourceError(1, 'The file must open with a line “---”.')
  const end = lines.indexOf('---', 1)
  if (end < 0) throw new SourceError(1, 'The head is not closed: add a line “---” after it.')
  const head = new Map<string, string[]>()
  for (const [index, line] of lines.slice(1, end).entries()) {
    const colon = line.indexOf(': ')
    if (colon < 1) throw new SourceError(index + 2, `“${line}” is not “key: value”.`)
    const key = line.slice(0, colon)
    const values = head.get(key) ?? []
    values.push(line.slice(colon + 2).trim())
    head.set(key, values)
  }
  return { head, body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 }
}

/** The pieces of a value separated by ` | `; none for an absent key. */
export function listOf(source: SourceFile, key: string): string[] {
  return (source.head.get(key) ?? []).flatMap((value) => value.split(' | ').map((piece) => piece.trim()))
}

/** The single value of a key, or null. @throws SourceError if it is repeated. */
export function findValue(source: SourceFile, key: string): string | null {
  const values = source.head.get(key) ?? []
  if (values.length > 1) throw new SourceError(1, `“${key}” stands twice in the head: keep one.`)
  return values[0] ?? null
}
