import { notFound, redirect } from 'next/navigation'
import { isLocale } from '@/lib/domain/locale'
import { GLOSSARY_STRINGS } from '@/lib/i18n/glossary'
import { pathOf } from '@/lib/i18n/pages'
import { may } from '@/lib/server/access/authorize'
import { currentViewer } from '@/lib/server/auth/viewer'
import { findCard } from '@/lib/server/reading/glossary'
import { CardBody } from '@/lib/ui/glossary/card-body'
import { CopyTex } from '@/lib/ui/glossary/copy-tex'
import '@/lib/ui/glossary/glossary.css'
import { QuietPage } from '@/lib/ui/people/quiet-page'

/** One entry of the glossary at an address of its own. */
export default async function EntryPage({ params }: { readonly params: Promise<{ locale: string; id: string }> }) {
  const { locale, id } = await params
  if (!isLocale(locale)) notFound()
  const viewer = await currentViewer()
  if (!may(viewer, 'paper.read')) redirect(pathOf(locale, 'sign-in'))
  const strings = GLOSSARY_STRINGS[locale]
  const card = findCard(viewer, locale, id)
  if (card === null) notFound()
  return (
    <QuietPage locale={locale} title={strings.title}>
      <section className="entry">
        <h2 dangerouslySetInnerHTML={{ __html: card.name }} />
        <CardBody
          card={card}
          locale={locale}
          strings={strings}
          copy={card.symbol && <CopyTex latex={card.symbol.latex} strings={strings} />}
          offer={(link) => <a href={pathOf(locale, 'glossary', link.id)} dangerouslySetInnerHTML={{ __html: link.name }} />}
        />
      </section>
      <p className="screen-only">
        <a href={`${pathOf(locale, 'glossary')}#${card.id}`}>{strings.all}</a>
      </p>
    </QuietPage>
  )
}
