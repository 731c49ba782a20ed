import type { FormulaEntry } from '@/lib/domain/formulas/entry'
import type { Locale } from '@/lib/domain/locale'
import { fill } from '@/lib/i18n/fill'
import { GLOSSARY_STRINGS } from '@/lib/i18n/glossary'
import type { ReaderStrings } from '@/lib/i18n/reader'
import { prepared } from './leave-prepared'

interface Props {
  readonly formulas: readonly FormulaEntry[]
  /** HTML of each formula's sign, by formula id. */
  readonly signs: ReadonlyMap<string, string>
  /** The block, and the common doubts that arise beside it. */
  readonly block: string
  readonly asked: readonly string[]
  readonly locale: Locale
  readonly strings: ReaderStrings
}

/** The margin's announcements: sign, one line, "run". Everything else in the margin arrives when asked for. */
export function Margin({ formulas, signs, block, asked, locale, strings }: Props) {
  const announced = formulas.map((formula) => (
    <button key={formula.id} type="button" className="announce" data-run={formula.id} aria-expanded="false">
      <span aria-hidden="true">{prepared(`sign:${formula.id}:${locale}`, 'span', signs.get(formula.id) ?? '', 'sign')}</span>
      <span className="line">{formula.title[locale]}</span>{' '}
      <span className="go">{strings.run}</span>
    </button>
  ))
  if (asked.length === 0) return announced
  return (
    <>
      {announced}
      <button type="button" className="announce" data-answers="" aria-expanded="false">
        {asked.length === 1
          ? prepared(`asked:${block}:${locale}`, 'span', asked[0] ?? '', 'line')
          : <span className="line">{fill(GLOSSARY_STRINGS[locale].answersN, { n: asked.length })}</span>}{' '}
        <span className="go" aria-hidden="true" />
      </button>
    </>
  )
}
