import { findFormula } from '@/lib/domain/formulas/registry'
import type { Locale } from '@/lib/domain/locale'
import { blockLabel } from '@/lib/i18n/block-label'
import { fill } from '@/lib/i18n/fill'
import { pathOf } from '@/lib/i18n/pages'
import { PATH_STRINGS } from '@/lib/i18n/path-strings'
import { pathText } from './path-text'
import { RunHere } from './run-here'
import './paths.css'

/** One screen of the path, counted from 1; it reads without JavaScript. @throws RangeError outside 1 … 6. */
export function SixSteps({ locale, step }: { readonly locale: Locale; readonly step: number }) {
  const strings = PATH_STRINGS[locale]
  const screen = strings.steps[step - 1]
  if (!screen) throw new RangeError(`The path has no step ${step}`)
  const to = (n: number) => pathOf(locale, 'path', n === 1 ? '' : String(n))
  return (
    <article className="path">
      <p className="path-count">{fill(strings.stepOf, { n: step })}</p>
      <h2>{screen.title}</h2>
      {screen.paragraphs.map((paragraph, i) => (
        <p key={i} dangerouslySetInnerHTML={{ __html: pathText(paragraph, locale) }} />
      ))}
      {screen.formulas.map((id) => (
        <RunHere key={id} locale={locale} formulaId={id} label={fill(strings.run, { title: findFormula(id)?.title[locale] ?? id })} />
      ))}
      <p className="path-places">
        {strings.inPaper}:{' '}
        {screen.blocks.map((block) => (
          <a key={block} href={`${pathOf(locale, 'paper')}#${block}`}>{blockLabel(block, locale)}</a>
        ))}
      </p>
      {screen.sources && (
        <section aria-label={strings.sources}>
          <h3>{strings.sources}</h3>
          <ul>
            {screen.sources.map(({ text, url }) => (
              <li key={url} lang="en"><a href={url} rel="noreferrer">{text}</a></li>
            ))}
          </ul>
        </section>
      )}
      <p className="path-stop">{screen.stop} {step < strings.steps.length ? strings.stop : null}</p>
      <nav className="path-turn" aria-label={strings.title}>
        {step > 1 ? <a rel="prev" href={to(step - 1)}>{strings.previous}</a> : <span />}
        {step < strings.steps.length ? <a rel="next" href={to(step + 1)}>{strings.next}: {strings.steps[step]!.title}</a> : <a href={pathOf(locale, 'journey')}>{strings.journeyTitle}</a>}
      </nav>
    </article>
  )
}
