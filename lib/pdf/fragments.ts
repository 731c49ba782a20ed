import { findLeadingMark, startsWithBullet } from './inline'
import { plainText, type Line } from './lines'
import { isSize, type Metrics } from './page-metrics'
import type { Zone } from './zones'

export type FragmentKind =
  | 'title'
  | 'authors'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'footnote'
  | 'caption'
  | 'reference'
  | 'table'
  | 'figure'
  | 'display'

/** A run of lines that the layout holds together; usually one block of the paper. */
export interface Fragment {
  readonly kind: FragmentKind
  readonly lines: Line[]
}

const REFERENCE = /^\[(\d+)\]/

/**
 * Gathers lines into fragments in reading order. Notes, captions and floats stand aside, so
 * that a paragraph goes on across them and across pages.
 */
export function buildFragments(
  lines: readonly Line[],
  zoneOf: ReadonlyMap<Line, Zone>,
  metrics: Metrics,
): Fragment[] {
  const front = frontMatter(lines, zoneOf)
  const fragments: Fragment[] = []
  const open = new Map<string, Fragment>()
  let references = false
  for (const [i, line] of lines.entries()) {
    const zone = zoneOf.get(line) ?? 'body'
    references ||= opensReferences(line, lines[i + 1])
    const stream = zone === 'body' ? 'body' : `${zone} ${line.page}`
    const last = open.get(stream) ?? null
    const kind = kindOf(line, zone, front, references)
    if (kind === 'heading') references = /^references$/i.test(plainText(line))
    if (zone === 'display') open.delete('body')
    if (last && continues(last, line, kind, metrics)) {
      last.lines.push(line)
      continue
    }
    const fragment: Fragment = { kind, lines: [line] }
    fragments.push(fragment)
    open.set(stream, fragment)
  }
  return fragments
}

/** An entry that hangs, or one straight after another: a list of references whose heading is elsewhere. */
function opensReferences(line: Line, next: Line | undefined): boolean {
  const label = /^\[(\d+)\] \p{Lu}/u.exec(plainText(line))
  if (!label || !next || next.page !== line.page) return false
  const hangs = next.x0 - line.x0 > 0.8 * line.size && next.x0 - line.x0 < 3 * line.size
  return hangs || Number(REFERENCE.exec(plainText(next))?.[1]) === Number(label[1]) + 1
}

/** Lines before the abstract on the first page: what is largest is the title, what follows it the authors. */
function frontMatter(lines: readonly Line[], zoneOf: ReadonlyMap<Line, Zone>): Map<Line, FragmentKind> {
  const kinds = new Map<Line, FragmentKind>()
  const first = lines.filter((l) => l.page === lines[0]?.page && zoneOf.get(l) !== 'footnote')
  const end = first.findIndex((l) => /^abstract$/i.test(plainText(l)))
  const before = first.slice(0, Math.max(0, end))
  const largest = Math.max(...before.map((l) => l.size))
  let seen = false
  for (const line of before) {
    const title = isSize(line.size, largest)
    seen ||= title
    if (title) kinds.set(line, 'title')
    else if (seen) kinds.set(line, 'authors')
  }
  return kinds
}

function kindOf(line: Line, zone: Zone, front: ReadonlyMap<Line, FragmentKind>, references: boolean): FragmentKind {
  if (zone !== 'body') return zone
  const special = front.get(line)
  if (special) return special
  if (isBold(line)) return 'heading'
  if (references) return 'reference'
  return startsWithBullet(line) ? 'list-item' : 'paragraph'
}

/** Every letter bold; a run-in heading leaves the rest of its line in the text's weight. */
function isBold(line: Line): boolean {
  return line.glyphs.every((g) => g.font.bold || !/\p{L}|\d/u.test(g.text))
}

function continues(fragment: Fragment, line: Line, kind: FragmentKind, metrics: Metrics): boolean {
  const last = fragment.lines.at(-1)!
  const gap = last.baseline - line.baseline
  const near = last.page === line.page && gap > 0 && gap < 1.33 * metrics.leading * Math.max(1, line.size / metrics.bodySize)
  switch (fragment.kind) {
    case 'title':
    case 'authors':
      return kind === fragment.kind
    case 'heading':
      return kind === 'heading' && near && isSize(line.size, last.size) && !/^\d/.test(plainText(line))
    case 'footnote':
      return kind === 'footnote' && findLeadingMark(line) === null
    case 'caption':
      return kind === 'caption' && !/^(Figure|Table)\s*\d+\s*[:.]/.test(plainText(line))
    case 'table':
    case 'figure':
    case 'display':
      return kind === fragment.kind && (kind !== 'display' || (last.page === line.page && gap < 3 * metrics.leading))
    case 'reference':
      return kind === 'reference' && !startsReference(line, fragment)
    default:
      break
  }
  if (kind !== 'paragraph' || !isSize(line.size, last.size)) return false
  if (last.page === line.page && gap > 0) return near && !startsBold(line)
  return flowsOn(last, line, metrics)
}

function startsBold(line: Line): boolean {
  return line.glyphs[0]!.font.bold && line.glyphs[0]!.font.role === 'text'
}

/** A new entry is numbered on, or stands out to the left; other brackets at a line's start are text. */
function startsReference(line: Line, fragment: Fragment): boolean {
  const label = REFERENCE.exec(plainText(line))
  const previous = REFERENCE.exec(plainText(fragment.lines[0]!))
  if (!label) return false
  const standsOut = line.x0 < fragment.lines.at(-1)!.x0 - 0.5 * line.size
  return standsOut || !previous || Number(label[1]) === Number(previous[1]) + 1
}

/** Over a page's end or a float a paragraph goes on if its sentence does, or its line was full. */
function flowsOn(last: Line, line: Line, metrics: Metrics): boolean {
  if (startsBold(line)) return false
  const ended = /[.?!:]["”’)\]]*$/.test(plainText(last))
  if (!ended) return true
  const full = last.x1 > metrics.right - 1.5 * metrics.bodySize
  return full && /^[a-z(\[]/.test(plainText(line))
}
