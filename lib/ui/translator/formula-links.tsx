import { findFormula } from '@/lib/domain/formulas/registry'
import { demoStateOf } from '@/lib/domain/formulas/trained/translator-state'
import type { Locale } from '@/lib/domain/locale'
import { fill } from '@/lib/i18n/fill'
import { pathOf } from '@/lib/i18n/pages'
import type { TranslatorStrings } from '@/lib/i18n/translator'
import type { View } from './translator'
import type { Answered } from './use-translation'
import { headName } from './word-lines'

/** Formulas that run on the translator's weights, in the order of the paper. */
const FORMULAS = ['R01', 'R07', 'R09', 'R10', 'R11', 'R29', 'R30'] as const
/** Words that the demos take; an untrained model may write one more. */
const MOST = 12
const FIRST_HEAD = { layer: 0, head: 0 }

interface Props {
  readonly locale: Locale
  readonly strings: TranslatorStrings
  readonly answered: Answered
  readonly view: View
}

/** The way to the demos of the formulas, with the same sentence, moment and head. */
export function FormulaLinks({ locale, strings, answered: { question, translation }, view }: Props) {
  const head = view.head === 'mean' ? FIRST_HEAD : view.head
  const italian = translation.words.flatMap(({ word }) => (word === null ? [] : [word])).slice(0, MOST)
  const state = demoStateOf({
    english: question.words.join(' '), italian: italian.join(' '), moment: String(question.stage),
    kind: view.kind, layer: String(head.layer + 1), unit: String(head.head + 1),
  })
  return (
    <section>
      <h2>{strings.formulasTitle}</h2>
      <p>{fill(strings.formulasIntro, { head: headName(head) })}</p>
      <ul className="tr-formulas">
        {FORMULAS.map((id) => <li key={id}><a className="opens" href={`${pathOf(locale, 'paper')}?demo=${id}&s=${state}`}>{findFormula(id)?.title[locale] ?? id}</a></li>)}
      </ul>
    </section>
  )
}
