import type { ShownFormula } from '@/lib/domain/formula-parts/shown'
import type { FormulaStrings } from '@/lib/i18n/formulas'

interface Props {
  readonly formulas: readonly ShownFormula[]
  readonly strings: FormulaStrings
  readonly onChoose: (at: number) => void
}

/** The formulas of a passage: seen as they are drawn, heard as they are read. */
export function FormulaList({ formulas, strings, onChoose }: Props) {
  return (
    <>
      <p className="label">{strings.list}</p>
      <ul className="formula-list">
        {formulas.map(({ tex, html, speech }, at) => (
          <li key={tex}>
            <button type="button" className="word" aria-label={speech ?? tex} onClick={() => onChoose(at)}>
              {html === null ? <code>{tex}</code> : <span className="formula-drawn" aria-hidden="true" dangerouslySetInnerHTML={{ __html: html }} />}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
