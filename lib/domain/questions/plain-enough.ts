import { LIMITS } from './limits'

/** Why a text cannot be taken as Markdown, or null when it can. */
export type MarkdownRefusal = 'too-nested' | 'too-many-formulas' | 'nul'

/** What opens one container at the beginning of a line: a quotation, a list item. */
const CONTAINER = /[ \t]*(?:>|[*+-](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y

/** The most containers that any one line opens, one inside the other: `> * 1. ` opens three. */
export function mostMarkersOnALine(text: string): number {
  let most = 0
  for (const line of text.split(/\r\n?|\n/)) {
    CONTAINER.lastIndex = 0
    let count = 0
    while (CONTAINER.test(line)) count += 1
    most = Math.max(most, count)
  }
  return most
}

/** Refuses, before any parser sees it, what would make one slow or what the store cannot keep. */
export function findMarkdownRefusal(text: string): MarkdownRefusal | null {
  if (text.includes('\0')) return 'nul'
  if (mostMarkersOnALine(text) > LIMITS.markersOnALine.max) return 'too-nested'
  if ((text.match(/\$/g)?.length ?? 0) / 2 > LIMITS.formulas.max) return 'too-many-formulas'
  return null
}
