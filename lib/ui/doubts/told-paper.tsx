import type { ReactNode } from 'react'
import type { Locale } from '@/lib/domain/locale'
import type { PreparedBlock, PreparedPaper } from '@/lib/domain/paper/prepared'
import { blockLabel } from '@/lib/i18n/block-label'

interface Props {
  readonly paper: PreparedPaper
  readonly locale: Locale
  /** Both texts of every block, or the interface's language alone. */
  readonly both: boolean
  /** What stands after a block; blocks without it may be left out. */
  readonly after: (block: PreparedBlock) => ReactNode
  readonly keep: (block: PreparedBlock) => boolean
}

/** The paper in one column, with something after some of its blocks. */
export function ToldPaper({ paper, locale, both, after, keep }: Props) {
  return paper.blocks.filter(keep).map((block) => {
    const heading = paper.sections.some(({ id }) => id === block.id)
    const Tag = heading ? 'h2' : 'div'
    const languages = both ? (['it', 'en'] as const) : ([locale] as const)
    return (
      <section key={block.id} id={block.id} className="told-block" data-kind={block.kind}>
        {languages.map((lang, index) => {
          const text = block[lang]
          const Inner = index === 0 ? Tag : 'div'
          return text === null ? null : <Inner key={lang} lang={lang} className={index === 0 ? 'text' : 'text twin'} dangerouslySetInnerHTML={{ __html: text.html }} />
        })}
        {block.shared !== null && <div className="shared" {...reachable(block, locale)} dangerouslySetInnerHTML={{ __html: block.shared[locale] }} />}
        {after(block)}
      </section>
    )
  })
}

/** A display wider than a phone scrolls in its place: by keyboard too. */
function reachable({ id, kind }: PreparedBlock, locale: Locale) {
  return kind === 'equation' || kind === 'table' ? { tabIndex: 0, role: 'group', 'aria-label': blockLabel(id, locale) } : {}
}
