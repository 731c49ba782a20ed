import type { MouseEvent } from 'react'
import type { ShownPart } from '@/lib/domain/formula-parts/shown'
import type { Locale } from '@/lib/domain/locale'
import type { FormulaStrings } from '@/lib/i18n/formulas'
import { pathOf } from '@/lib/i18n/pages'

interface Props {
  readonly parts: readonly ShownPart[]
  readonly lit: string | null
  readonly onLight: (entry: string | null) => void
  readonly locale: Locale
  readonly strings: FormulaStrings
}

/** What each symbol is: name, one plain sentence, shape, and its card. */
export function PartList({ parts, lit, onLight, locale, strings }: Props) {
  if (parts.length === 0) return <p className="quiet">{strings.partsNone}</p>
  return (
    <>
      <p className="label">{strings.parts}</p>
      <dl className="formula-parts">
        {parts.map(({ entry, name, plain, shape }) => (
          <div
            key={entry}
            className={entry === lit ? 'lit' : undefined}
            onPointerEnter={() => onLight(entry)}
            onPointerLeave={() => onLight(null)}
            onFocus={() => onLight(entry)}
            onBlur={() => onLight(null)}
          >
            <dt>
              <a
                className="t"
                href={`${pathOf(locale, 'glossary')}#${entry}`}
                data-term={entry}
                onClick={openHere}
                dangerouslySetInnerHTML={{ __html: name }}
              />
            </dt>
            <dd>
              <span dangerouslySetInnerHTML={{ __html: plain }} />
              {shape !== null && (
                <span className="shape">
                  {' '}
                  {strings.shape} <span dangerouslySetInnerHTML={{ __html: shape }} />
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** The page opens the card where the reader is; with a modifier the link leads to the glossary, as links do. */
function openHere(event: MouseEvent): void {
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey) event.preventDefault()
}
