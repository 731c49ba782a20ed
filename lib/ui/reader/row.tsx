/** @jsxImportSource hastscript */
import { h, type Result } from 'hastscript'
import type { Locale } from '@/lib/domain/locale'
import type { ReadingBlock, ReadingSection } from '@/lib/domain/paper/reading'
import { blockLabel } from '@/lib/i18n/block-label'
import { fill } from '@/lib/i18n/fill'
import type { ReaderStrings } from '@/lib/i18n/reader'
import { prepared } from './prepared-html'

interface Given {
  readonly block: ReadingBlock
  /** The section that this block is the heading of, if it is one. */
  readonly heading: ReadingSection | undefined
  readonly locale: Locale
  readonly strings: ReaderStrings
  readonly margin: Result
  /** Drawn by us across both columns (figures), instead of prepared HTML. */
  readonly drawing: Result | null
}

/** One block: English, Italian, margin; or one display across both columns, and the margin. */
export function row(given: Given): Result {
  const { block, locale, margin, drawing } = given
  return (
    <div
      className="row"
      id={block.id}
      data-kind={block.kind}
      role="group"
      aria-label={blockLabel(block.id, locale)}
      data-commented={block.commented ? 'true' : null}
    >
      {block.kind === 'figure' || block.shared !== null ? (
        <div className="both">
          {drawing}
          {block.shared === null ? null : <div>{prepared(block.shared)}</div>}
        </div>
      ) : null}
      {column(given, 'en')}
      {column(given, 'it')}
      <div className="margin">{margin}</div>
      <div className="notes" />
      <div className="below" />
    </div>
  )
}

function column({ block, heading, locale, strings }: Given, lang: Locale): Result | null {
  const html = lang === 'it' ? block.it : (block.en?.html ?? null)
  if (html === null) return null
  return (
    <div className={`col ${lang}`} lang={lang}>
      {h(tagOf(block, heading, lang === locale), { className: 'text' }, prepared(html))}
      {lang === 'it' && block.retold !== null ? <p className="text retold">{prepared(block.retold)}</p> : null}
      {lang === 'en' && block.en?.source === 'restatement' && SENTENCED.has(block.kind) ? (
        <a
          className="page-link"
          lang={locale}
          href={`https://arxiv.org/pdf/1706.03762v7#page=${block.page}`}
          title={fill(strings.originalPageTitle, { page: block.page })}
        >
          {fill(strings.originalPage, { page: block.page })}
        </a>
      ) : null}
    </div>
  )
}

/**
 * A heading is one only in the interface's language: its twin reads as text, so that the outline
 * which screen readers offer holds each section once.
 */
function tagOf(block: ReadingBlock, heading: ReadingSection | undefined, own: boolean) {
  if (!own) return 'p'
  if (block.kind === 'title') return 'h1'
  if (heading === undefined) return 'p'
  return (['h2', 'h3', 'h4'] as const)[heading.level - 1] ?? 'h4'
}

/** Kinds whose English is restated sentence by sentence; titles and headings stand as printed. */
const SENTENCED = new Set<ReadingBlock['kind']>([
  'paragraph',
  'list-item',
  'footnote',
  'caption',
  'permission-notice',
  'acknowledgement',
])
