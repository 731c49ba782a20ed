import { useState } from 'react'
import type { ShownFormula, ShownFormulas } from '@/lib/domain/formula-parts/shown'
import type { Locale } from '@/lib/domain/locale'
import type { FormulaStrings } from '@/lib/i18n/formulas'
import { pathOf } from '@/lib/i18n/pages'
import { ByEar } from './by-ear'
import { CopySource } from './copy-source'
import { DrawnFormula } from './drawn-formula'
import { PartList } from './part-list'

interface Props {
  readonly formula: ShownFormula
  readonly run: ShownFormulas['run']
  readonly locale: Locale
  readonly strings: FormulaStrings
}

/** One formula: drawn with its parts live, read, written, taken apart. */
export function FormulaCard({ formula: { tex, html, speech, parts }, run, locale, strings }: Props) {
  const [lit, setLit] = useState<string | null>(null)
  return (
    <>
      {html !== null && <DrawnFormula html={html} parts={parts} lit={lit} onLight={setLit} label={speech ?? tex} />}
      {speech !== null && (
        <p>
          <span className="label">{strings.reading}</span> <span className="spoken">{speech}</span>{' '}
          <ByEar text={speech} locale={locale} strings={strings} />
        </p>
      )}
      <CopySource tex={tex} strings={strings} />
      <PartList parts={parts} lit={lit} onLight={setLit} locale={locale} strings={strings} />
      {run.length > 0 && (
        <ul className="formula-run">
          {run.map(({ id, title }) => (
            <li key={id}>
              <button type="button" className="word opens" data-run={id}>
                {strings.run}: {title}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={pathOf(locale, 'latex')}>{strings.howToWrite}</a>
      </p>
    </>
  )
}
