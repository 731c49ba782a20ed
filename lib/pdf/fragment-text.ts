import type { Fragment } from './fragments'
import type { PageContent } from './glyph'
import { joinLines, vocabularyOf, type Vocabulary } from './hyphens'
import { readInline } from './inline'

/** The text of each fragment on one line. */
export function textsOf(fragments: readonly Fragment[], pages: readonly PageContent[]): string[] {
  const rules = new Map(pages.map((p) => [p.number, p.rules]))
  const lines = fragments.map((f) => f.lines.map((l) => readInline(l, rules.get(l.page) ?? [])))
  const vocabulary = vocabularyOf(lines.flat())
  return lines.map((own) => joinAll(own, vocabulary))
}

function joinAll(lines: readonly string[], vocabulary: Vocabulary): string {
  const text = lines.filter((l) => l !== '').reduce((a, b) => joinLines(a, b, vocabulary), '')
  // A formula cut by the end of its line is one formula.
  return text.trim().replace(/\$ \$/g, ' ')
}
