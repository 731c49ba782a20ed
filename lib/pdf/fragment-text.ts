import type { Fragment } from './fragments'
import type { PageContent } from './glyph'
import { joinLines, vocabularyOf } from './hyphens'
import { readInline } from './inline'
import type { Line } from './lines'

/**
 * A function that writes fragments on one line, hyphens resolved by the words of all of
 * `fragments`. Each line is read once.
 */
export function writerOf(fragments: readonly Fragment[], pages: readonly PageContent[]): (fragment: Fragment) => string {
  const rules = new Map(pages.map((p) => [p.number, p.rules]))
  const written = new Map<Line, string>()
  for (const line of fragments.flatMap((f) => f.lines)) written.set(line, readInline(line, rules.get(line.page) ?? []))
  const vocabulary = vocabularyOf([...written.values()])
  return (fragment) => {
    const lines = fragment.lines.map((l) => written.get(l) ?? '').filter((l) => l !== '')
    const text = lines.length === 0 ? '' : lines.reduce((a, b) => joinLines(a, b, vocabulary))
    // A formula cut by the end of its line is one formula.
    return text.trim().replace(/\$ \$/g, ' ')
  }
}
