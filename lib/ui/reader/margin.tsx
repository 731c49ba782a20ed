/** @jsxImportSource hastscript */
import type { Result } from 'hastscript'
import type { FormulaEntry } from '@/lib/domain/formulas/entry'
import type { Locale } from '@/lib/domain/locale'
import { fill } from '@/lib/i18n/fill'
import { GLOSSARY_STRINGS } from '@/lib/i18n/glossary'
import type { ReaderStrings } from '@/lib/i18n/reader'
import { prepared } from './prepared-html'

interface Given {
  readonly block: string
  /** Those of this block; a formula at home here stands before the ones that are only used here. */
  readonly formulas: readonly FormulaEntry[]
  /** HTML of each formula's sign, by formula id. */
  readonly signs: ReadonlyMap<string, string>
  /** The common doubts that arise beside the block, as HTML. */
  readonly asked: readonly string[]
  readonly locale: Locale
  readonly strings: ReaderStrings
}

/** The margin's announcements: sign, one line, "run". Everything else in the margin arrives when asked for. */
export function margin({ block, formulas, signs, asked, locale, strings }: Given): Result {
  const announced = formulas.map((formula) => (
    <button
      type="button"
      className={formula.blocks[0] === block ? 'announce' : 'announce again'}
      data-run={formula.id}
      data-home={formula.blocks[0] === block ? '' : undefined}
      aria-expanded="false"
    >
      <span aria-hidden="true">
        <span className="sign">{prepared(signs.get(formula.id) ?? '')}</span>
      </span>
      <span className="line">{formula.title[locale]}</span> <span className="go">{strings.run}</span>
    </button>
  ))
  const doubts = (
    <button type="button" className="announce" data-answers="" aria-expanded="false">
      <span className="line">
        {asked.length === 1 ? prepared(asked[0] ?? '') : fill(GLOSSARY_STRINGS[locale].answersN, { n: asked.length })}
      </span>{' '}
      <span className="go" aria-hidden="true" />
    </button>
  )
  return (
    <>
      {announced}
      {asked.length > 0 ? doubts : null}
    </>
  )
}
