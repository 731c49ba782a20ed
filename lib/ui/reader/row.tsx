import type { ReactNode } from 'react'
import type { Locale } from '@/lib/domain/locale'
import { blockLabel } from '@/lib/i18n/block-label'
import { fill } from '@/lib/i18n/fill'
import type { ReaderStrings } from '@/lib/i18n/reader'
import type { ReadingBlock, ReadingSection } from '@/lib/domain/paper/reading'
import { prepared } from './leave-prepared'

interface Props {
  readonly block: ReadingBlock
  /** The section that this block is the heading of, if it is one. */
  readonly heading: ReadingSection | undefined
  readonly locale: Locale
  readonly strings: ReaderStrings
  readonly margin: ReactNode
  /** Drawn by us across both columns (figures), instead of prepared HTML. */
  readonly drawing?: ReactNode
}

/** One block: English, Italian, margin; or one display across both columns, and the margin. */
export function Row({ block, heading, locale, strings, margin, drawing }: Props) {
  const label = blockLabel(block.id, locale)
  return (
    <div className="row" id={block.id} data-kind={block.kind} role="group" aria-label={label} data-commented={block.commented || undefined}>
      {block.kind === 'figure' || block.shared !== null ? (
        <div className="both">
          {drawing}
          {block.shared !== null && prepared(`${block.id}:${locale}`, 'div', block.shared)}
        </div>
      ) : null}
      <Column block={block} lang="en" heading={heading} locale={locale} strings={strings} />
      <Column block={block} lang="it" heading={heading} locale={locale} strings={strings} />
      <div className="margin">{margin}</div>
      <div className="notes" />
      <div className="below" />
    </div>
  )
}

interface ColumnProps extends Pick<Props, 'block' | 'heading' | 'locale' | 'strings'> {
  readonly lang: Locale
}

function Column({ block, lang, heading, locale, strings }: ColumnProps) {
  const html = lang === 'it' ? block.it : (block.en?.html ?? null)
  if (html === null) return null
  const own = lang === locale
  const tag = tagOf(block, heading, own)
  return (
    <div className={`col ${lang}`} lang={lang}>
      {prepared(`${block.id}:${lang === 'it' ? 'it' : block.en?.source}`, tag, html, 'text')}
      {lang === 'it' && block.retold !== null && prepared(`${block.id}:retold`, 'p', block.retold, 'text retold')}
      {lang === 'en' && block.en?.source === 'restatement' && SENTENCED.has(block.kind) && (
        <a
          className="page-link"
          lang={locale}
          href={`https://arxiv.org/pdf/1706.03762v7#page=${block.page}`}
          title={fill(strings.originalPageTitle, { page: block.page })}
        >
          {fill(strings.originalPage, { page: block.page })}
        </a>
      )}
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
