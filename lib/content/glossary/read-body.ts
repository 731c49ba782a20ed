import { SourceError } from './read-source'

/** The part of a body under one first-level heading. */
export interface LanguagePart {
  /** Text of the first-level heading. */
  readonly title: string
  /** Paragraphs before the first second-level heading. */
  readonly lead: readonly string[]
  /** Markdown under each second-level heading, in order. */
  readonly sections: readonly { readonly title: string; readonly markdown: string }[]
}

const FENCE = /^(```|~~~)/

/**
 * Splits a body into its first-level parts: the Italian first, the English second.
 * @throws SourceError when there are not exactly two.
 */
export function readBody(body: string, firstLine: number): { it: LanguagePart; en: LanguagePart } {
  const parts: { title: string; lead: string; sections: { title: string; markdown: string }[] }[] = []
  let inFence = false
  for (const [index, line] of body.split('\n').entries()) {
    if (FENCE.test(line)) inFence = !inFence
    const part = parts.at(-1)
    if (!inFence && line.startsWith('# ')) {
      parts.push({ title: line.slice(2).trim(), lead: '', sections: [] })
    } else if (!part) {
      if (line.trim()) throw new SourceError(firstLine + index, 'Text before the first “# ” heading.')
    } else if (!inFence && line.startsWith('## ')) {
      part.sections.push({ title: line.slice(3).trim(), markdown: '' })
    } else {
      const section = part.sections.at(-1)
      if (section) section.markdown += `${line}\n`
      else part.lead += `${line}\n`
    }
  }
  const [it, en] = parts
  if (!it || !en || parts.length !== 2) {
    throw new SourceError(firstLine, `The body has ${parts.length} “# ” headings: it needs two, Italian then English.`)
  }
  return { it: trimmed(it), en: trimmed(en) }
}

function trimmed(part: { title: string; lead: string; sections: { title: string; markdown: string }[] }): LanguagePart {
  return {
    title: part.title,
    lead: part.lead.split(/\n\s*\n/).map((paragraph) => paragraph.trim()).filter(Boolean),
    sections: part.sections.map(({ title, markdown }) => ({ title, markdown: markdown.trim() })),
  }
}
