'use client'

import { useLayoutEffect, useRef, useState } from 'react'
import type { ShownFormulas } from '@/lib/domain/formula-parts/shown'
import type { Locale } from '@/lib/domain/locale'
import { FORMULA_STRINGS } from '@/lib/i18n/formulas'
import { useFetched } from '../glossary/use-fetched'
import { FormulaCard } from './formula-card'
import { FormulaList } from './formula-list'
import './formulas.css'

interface Props {
  readonly locale: Locale
  readonly blockId: string
  /** TeX of the formulas to choose from; a single one is shown at once. */
  readonly texes: readonly string[]
  readonly onClose: () => void
}

/** What a formula says: the list of a passage's formulas where there are several, and the card of one. */
export default function FormulaLayer({ locale, blockId, texes, onClose }: Props) {
  const strings = FORMULA_STRINGS[locale]
  const query = new URLSearchParams([['block', blockId], ...texes.map((tex) => ['tex', tex])])
  const answer = useFetched<ShownFormulas>(`/api/formulas/${locale}?${query.toString()}`)
  const [chosen, setChosen] = useState<number | null>(texes.length === 1 ? 0 : null)
  const section = useRef<HTMLElement>(null)

  const here = answer.kind === 'here'
  // As in `useFocus`, at once; but the window follows no farther than it must.
  useLayoutEffect(() => {
    section.current?.focus({ preventScroll: true })
    section.current?.scrollIntoView({ block: 'nearest' })
  }, [here, chosen])

  const formula = here && chosen !== null ? answer.data.formulas[chosen] : undefined
  return (
    <section ref={section} className="formula" lang={locale} tabIndex={-1} aria-label={chosen === null ? strings.list : strings.card} aria-busy={answer.kind === 'waiting'}>
      {answer.kind === 'waiting' && <p role="status">{strings.waiting}</p>}
      {answer.kind === 'failed' && <p role="alert">{strings.failed}</p>}
      {here && chosen === null && <FormulaList formulas={answer.data.formulas} strings={strings} onChoose={setChosen} />}
      {here && formula !== undefined && <FormulaCard key={formula.tex} formula={formula} run={answer.data.run} locale={locale} strings={strings} />}
      <p className="leave">
        {texes.length > 1 && chosen !== null && (
          <button type="button" className="word" onClick={() => setChosen(null)}>
            {strings.listBack}
          </button>
        )}
        <button type="button" className="word" onClick={onClose}>
          {strings.close}
        </button>
      </p>
    </section>
  )
}
