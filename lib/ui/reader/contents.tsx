import type { ReaderStrings } from '@/lib/i18n/reader'
import type { ReadingSection } from '@/lib/domain/paper/reading'

interface Props {
  readonly sections: readonly ReadingSection[]
  readonly strings: ReaderStrings
}

/** The contents list: a native popover, so that it opens and closes without any script. */
export function Contents({ sections, strings }: Props) {
  return (
    <nav id="contents" popover="auto" className="panel contents" aria-label={strings.contentsTitle}>
      <ol>
        {sections.map((section) => (
          <li key={section.id} data-level={section.level}>
            <a href={`#${section.id}`}>
              {section.number !== null && <span className="number">{section.number}</span>} {section.title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
