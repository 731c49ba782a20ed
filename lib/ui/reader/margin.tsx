import type { FormulaEntry } from '@/lib/domain/formulas/entry'
import type { Locale } from '@/lib/domain/locale'
import type { ReaderStrings } from '@/lib/i18n/reader'
import { prepared } from './leave-prepared'

interface Props {
  readonly formulas: readonly FormulaEntry[]
  /** HTML of each formula's sign, by formula id. */
  readonly signs: ReadonlyMap<string, string>
  readonly locale: Locale
  readonly strings: ReaderStrings
}

/** The margin's announcements: sign, one line, "run". Everything else in the margin arrives when asked for. */
export function Margin({ formulas, signs, locale, strings }: Props) {
  return formulas.map((formula) => (
    <button key={formula.id} type="button" className="announce" data-run={formula.id} aria-expanded="false">
      <span aria-hidden="true">{prepared(`sign:${formula.id}:${locale}`, 'span', signs.get(formula.id) ?? '', 'sign')}</span>
      <span className="line">{formula.title[locale]}</span>{' '}
      <span className="go">{strings.run}</span>
    </button>
  ))
}
