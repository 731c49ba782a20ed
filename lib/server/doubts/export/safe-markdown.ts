import { safeHref } from '@/lib/server/readers-markdown/keep-safe-links'

/** Code and formulas, where nothing is HTML. */
const LITERAL = /(\$\$[\s\S]*?\$\$|\$[^$\n]*\$|```[\s\S]*?```|`[^`\n]*`)/

/**
 * A reader's Markdown for other programs, some of which take raw HTML and any link at their word: what
 * would open a tag is escaped, and a link that our own page would not follow becomes plain text.
 */
export function safeMarkdown(source: string): string {
  return source
    .split(LITERAL)
    .map((piece, index) => (index % 2 === 1 ? piece : bare(piece)))
    .join('')
}

function bare(text: string): string {
  return text
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/\]\(\s*<?([^)\s>]*)/g, (whole, href: string) => (safeHref(href) === null ? '](#' : whole))
    .replace(/^(\s{0,3}\[[^\]]+\]:\s*)<?(\S+)/gm, (whole, label: string, href: string) => (safeHref(href) === null ? `${label}#` : whole))
}
