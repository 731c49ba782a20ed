import { notFound, redirect } from 'next/navigation'
import { isLocale } from '@/lib/domain/locale'
import { GLOSSARY_STRINGS } from '@/lib/i18n/glossary'
import { pathOf } from '@/lib/i18n/pages'
import { may } from '@/lib/server/access/authorize'
import { currentViewer } from '@/lib/server/auth/viewer'
import { countTermDoubts } from '@/lib/server/doubts/term-doubts'
import { listEntryProposals } from '@/lib/server/glossary/list-entry-proposals'
import { findCard } from '@/lib/server/reading/glossary'
import { CardBody } from '@/lib/ui/glossary/card-body'
import { CopyTex } from '@/lib/ui/glossary/copy-tex'
import { EntryProposals } from '@/lib/ui/glossary/entry-proposals'
import { OpenedDoubts } from '@/lib/ui/glossary/opened-doubts'
import { OpenedForm } from '@/lib/ui/glossary/opened-form'
import '@/lib/ui/glossary/glossary.css'
import { QuietPage } from '@/lib/ui/people/quiet-page'

/** One entry of the glossary at an address of its own. */
export default async function EntryPage({ params }: { readonly params: Promise<{ locale: string; id: string }> }) {
  const { locale, id } = await params
  if (!isLocale(locale)) notFound()
  const viewer = await currentViewer()
  if (!may(viewer, 'paper.read')) redirect(pathOf(locale, 'sign-in'))
  const strings = GLOSSARY_STRINGS[locale]
  const card = await findCard(viewer, locale, id)
  if (card === null) notFound()
  const counts = may(viewer, 'doubt.list') ? await countTermDoubts(viewer) : {}
  const history = may(viewer, 'entry.list') ? await listEntryProposals(viewer, id) : null
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
      {may(viewer, 'doubt.list') && (
        <OpenedDoubts locale={locale} termId={id} blockId={card.askAt} count={counts[id]?.total ?? 0} startOpen={counts[id] !== undefined} />
      )}
      {may(viewer, 'entry.propose') && <OpenedForm locale={locale} entry={id} />}
      {history !== null && (
        <>
          <h2>{strings.history}</h2>
          {history.length === 0 && <p className="hint">{strings.historyNone}</p>}
          <EntryProposals proposals={history} locale={locale} decides={may(viewer, 'entry.decide')} named={false} />
        </>
      )}
      <p className="screen-only">
        <a href={`${pathOf(locale, 'glossary')}#${card.id}`}>{strings.all}</a>
      </p>
    </QuietPage>
  )
}
