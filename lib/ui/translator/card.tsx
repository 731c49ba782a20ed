import type { Locale } from '@/lib/domain/locale'
import type { TranslatorFacts } from '@/lib/domain/parallel-grammar/told'
import { fill } from '@/lib/i18n/fill'
import { TRANSLATOR_STRINGS, type TranslatorStrings } from '@/lib/i18n/translator'
import { Said } from '../demos/said'
import { numberWriter } from './numbers'

/** How the weights came to be: figures, ablations and the card, all from what training wrote. */
export function TranslatorCard({ locale, facts: { results, ablations, card } }: { readonly locale: Locale; readonly facts: TranslatorFacts }) {
  const strings = TRANSLATOR_STRINGS[locale]
  const write = numberWriter(locale)
  const sets = ['unseenSentences', 'unseenMeetings'] as const
  const [base] = ablations
  return (
    <section className="translator">
      <h2>{strings.cardTitle}</h2>
      <dl className="tr-facts">
        <dt>{strings.parameters}</dt><dd>{write.whole(results.parameters)}</dd>
        <dt>{strings.trainedFor}</dt><dd>{write.whole(results.steps)} × {write.whole(results.batch)}</dd>
        <dt>{strings.time}</dt><dd>{write.whole(results.seconds / 60)}</dd>
      </dl>
      <div className="tr-scroll" tabIndex={0} role="region" aria-label={strings.facts}>
        <table className="tr-table">
          <caption>{strings.facts}</caption>
          <thead>
            <tr><th scope="col">{strings.set}</th><th scope="col">{strings.exact}</th><th scope="col">{strings.bleu}</th><th scope="col">{strings.perplexity}</th></tr>
          </thead>
          <tbody>
            {sets.map((set) => (
              <tr key={set}>
                <th scope="row">{write.whole(results[set].sentences)} {strings[`set_${set}`]}</th>
                <td>{write.percent(results[set].exact, 1)} %</td>
                <td>{write.fixed(results[set].bleu, 1)}</td>
                <td>{write.fixed(results[set].perplexity, 3)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div dangerouslySetInnerHTML={{ __html: card }} />
      {base && (
        <>
          <h3>{strings.ablationsTitle}</h3>
          <p>{fill(strings.ablationsIntro, { steps: write.whole(base.steps), sentences: write.whole(base.sentences) })}</p>
          <div className="tr-scroll" tabIndex={0} role="region" aria-label={strings.ablationsTitle}>
            <table className="tr-table">
              <caption className="tr-hidden">{strings.ablationsTitle}</caption>
              <thead>
                <tr>
                  <th scope="col">{strings.variant}</th><th scope="col">{strings.perplexity}</th><th scope="col">{strings.bleu}</th>
                  <th scope="col">{strings.exact}</th><th scope="col">{strings.exactMeetings}</th><th scope="col">{strings.parameters}</th>
                </tr>
              </thead>
              <tbody>
                {ablations.map((row) => (
                  <tr key={row.name}>
                    <th scope="row"><Said text={nameOf(strings, row.name)} /></th>
                    <td>{write.fixed(row.perplexity, 2)}</td>
                    <td>{write.fixed(row.bleu, 1)}</td>
                    <td>{write.percent(row.exact, 1)} %</td>
                    <td>{write.percent(row.exactMeetings, 1)} %</td>
                    <td>{write.whole(row.parameters)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  )
}

function nameOf(strings: TranslatorStrings, name: string): string {
  const key = `ablation_${name}`
  return key in strings ? strings[key as keyof TranslatorStrings] : name
}
