import { align, type AlignableFragment, type FragmentRole } from '@/lib/domain/alignment/align'
import type { Fingerprint } from '@/lib/domain/alignment/fingerprints'
import { splitSentences } from '@/lib/domain/paper/sentences'
import type { UnderstoodBlock, UnderstoodPaper } from '@/lib/domain/paper/understood'
import { boxesOf } from './boxes'
import { editionOf } from './edition'
import type { Fragment, FragmentKind } from './fragments'
import type { PageContent } from './glyph'
import { readLayout } from './layout'
import { mendLostGlyphs } from './lost-glyphs'
import { PdfRefused } from './pdf-refused'
import { findRegions } from './regions'
import { writerOf } from './fragment-text'
import { repairFragments } from './repairs'

const ROLES: Readonly<Record<FragmentKind, FragmentRole | null>> = {
  title: 'title',
  authors: 'authors',
  heading: 'heading',
  paragraph: 'prose',
  'list-item': 'prose',
  footnote: 'footnote',
  caption: 'caption',
  reference: 'reference',
  table: null,
  figure: null,
  display: null,
}

const WITHOUT_SENTENCES = new Set(['title', 'authors', 'heading', 'reference'])

/** Share of the paper's words, or else of the PDF's, that must be the paper's own for it to be the paper. */
const LEAST_SHARE = 0.25

/**
 * Understands pages already read: layout, then text, then alignment with the known blocks.
 * Throws PdfRefused `no-text` where there is no running text, `different-paper` where too
 * little of it is the paper's.
 */
export function understandPages(pages: readonly PageContent[], blocks: readonly Fingerprint[]): UnderstoodPaper {
  mendLostGlyphs(pages)
  const layout = readLayout(pages)
  if (!layout) throw new PdfRefused('no-text')
  const write = writerOf(layout.fragments, pages)
  const repaired = repairFragments(layout.fragments, blocks, write)
  const fragments = repaired.filter((f) => ROLES[f.kind] !== null)
  const texts = fragments.map(write)
  const alignable: AlignableFragment[] = fragments.map((f, i) => ({ role: ROLES[f.kind]!, text: texts[i]! }))
  const matches = align(alignable, blocks)

  const matched = new Map(matches.map((m) => [m.fragment, m]))
  const kinds = new Map(blocks.map((b) => [b.id, b.kind]))
  const understood: UnderstoodBlock[] = matches.map((m) => {
    const text = texts[m.fragment]!
    return {
      id: m.id,
      page: fragments[m.fragment]!.lines[0]!.page,
      text,
      sentences: WITHOUT_SENTENCES.has(kinds.get(m.id)!) ? [] : splitSentences(text),
      confidence: Math.round(m.likeness * 1000) / 1000,
      boxes: boxesOf(fragments[m.fragment]!.lines),
    }
  })
  const unmatched = fragments.flatMap((f, i) => (matched.has(i) ? [] : [{ page: f.lines[0]!.page, text: texts[i]! }]))
  if (isDifferent(understood, unmatched, blocks)) throw new PdfRefused('different-paper')

  const order = new Map(blocks.map((b, i) => [b.id, i]))
  const found = new Set(understood.map((b) => b.id))
  return {
    edition: editionOf(pages, layout.furniture),
    pages: pages.length,
    blocks: understood.sort((a, b) => order.get(a.id)! - order.get(b.id)!),
    missing: blocks.filter((b) => b.grams.size > 0 && !found.has(b.id)).map((b) => b.id),
    unmatched,
    regions: findRegions(layout, repaired, matchedFragments(fragments, matches), blocks),
  }
}

function matchedFragments(
  fragments: readonly Fragment[],
  matches: readonly { fragment: number; id: string }[],
): ReadonlyMap<Fragment, string> {
  return new Map(matches.map((m) => [fragments[m.fragment]!, m.id]))
}

function isDifferent(
  found: readonly UnderstoodBlock[],
  unmatched: readonly { text: string }[],
  blocks: readonly Fingerprint[],
): boolean {
  const known = new Map(blocks.map((b) => [b.id, b.grams.size]))
  const all = [...known.values()].reduce((a, b) => a + b, 0)
  const covered = found.reduce((sum, b) => sum + (known.get(b.id) ?? 0), 0)
  const length = (texts: readonly { text: string }[]) => texts.reduce((sum, t) => sum + t.text.length, 0)
  const share = length(found) / Math.max(1, length(found) + length(unmatched))
  return covered < LEAST_SHARE * all && (share < 0.5 || found.length < 5)
}
