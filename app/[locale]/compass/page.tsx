import { notFound } from 'next/navigation'
import { findFormula } from '@/lib/domain/formulas/registry'
import { isLocale } from '@/lib/domain/locale'
import { COMPASS } from '@/lib/domain/people/compass'
import { blockLabel } from '@/lib/i18n/block-label'
import { pathOf } from '@/lib/i18n/pages'
import { PEOPLE_STRINGS, type PeopleStrings } from '@/lib/i18n/people'
import { may } from '@/lib/server/access/authorize'
import { currentViewer } from '@/lib/server/auth/viewer'
import { findTicks } from '@/lib/server/people/compass'
import { CompassTick } from '@/lib/ui/people/compass-ticks'
import { QuietPage } from '@/lib/ui/people/quiet-page'
import { WorkshopLink } from '@/lib/ui/workshops/workshop-link'

export const dynamic = 'force-dynamic'

/** The five themes, each point leading to its passages and formulas; the ticks are one's own. */
export default async function CompassPage({ params }: { readonly params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const strings = PEOPLE_STRINGS[locale]
  const viewer = await currentViewer()
  const known = may(viewer, 'compass.keep')
  const ticks = known ? await findTicks(viewer) : new Set<string>()
  const paper = pathOf(locale, 'paper')
  return (
    <QuietPage locale={locale} title={strings.compassTitle} intro={strings.compassIntro}>
      {!known && (
        <p className="hint">
          {strings.compassSignIn} <a href={`${pathOf(locale, 'sign-in')}?back=${encodeURIComponent(pathOf(locale, 'compass'))}`}>{strings.signIn}</a>
        </p>
      )}
      {COMPASS.map((theme) => (
        <section key={theme.id}>
          <h2>{strings[`theme_${theme.id}` as keyof PeopleStrings]}</h2>
          <ul className="plain">
            {theme.points.map((point) => (
              <li key={point.id}>
                <span>{strings[`point_${point.id}` as keyof PeopleStrings]}</span>
                {point.blocks.map((block) => (
                  <a key={block} href={`${paper}#${block}`}>
                    {blockLabel(block, locale)}
                  </a>
                ))}
                {point.formulas.map((id) => (
                  <a key={id} className="opens" href={`${paper}?demo=${id}#${findFormula(id)?.blocks[0] ?? ''}`}>
                    {findFormula(id)?.title[locale] ?? id}
                  </a>
                ))}
                <WorkshopLink locale={locale} from="points" id={point.id} />
                {known && <CompassTick point={point.id} label={strings.tick} ticked={ticks.has(point.id)} />}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </QuietPage>
  )
}
