import { notFound, redirect } from 'next/navigation'
import { ENTRY_KINDS, TOPICS } from '@/lib/domain/glossary/entry'
import { isLocale, type Locale } from '@/lib/domain/locale'
import { fill } from '@/lib/i18n/fill'
import { GLOSSARY_STRINGS, type GlossaryStrings } from '@/lib/i18n/glossary'
import { pathOf } from '@/lib/i18n/pages'
import { may } from '@/lib/server/access/authorize'
import { currentViewer } from '@/lib/server/auth/viewer'
import { listEntryProposals } from '@/lib/server/glossary/list-entry-proposals'
import { listCards } from '@/lib/server/reading/glossary'
import { findCardIds, readCardQuery, type CardQuery } from '@/lib/server/reading/search-cards'
import { CardBody } from '@/lib/ui/glossary/card-body'
import { EntryProposals } from '@/lib/ui/glossary/entry-proposals'
import { OpenedForm } from '@/lib/ui/glossary/opened-form'
import '@/lib/ui/glossary/glossary.css'
import { QuietPage } from '@/lib/ui/people/quiet-page'

interface Props {
  readonly params: Promise<{ locale: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The glossary: a list to look through, or every entry in full for printing. */
export default async function GlossaryPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const viewer = await currentViewer()
  if (!may(viewer, 'paper.read')) redirect(pathOf(locale, 'sign-in'))
  const strings = GLOSSARY_STRINGS[locale]
  const given = await searchParams
  const query = readCardQuery(given)
  const whole = given.whole !== undefined
  const [asked, all] = await Promise.all([findCardIds(viewer, query), listCards(viewer, locale)])
  const cards = all.filter(({ id }) => asked.has(id))
  const proposals = may(viewer, 'entry.list') ? await listEntryProposals(viewer) : []
  const open = proposals.filter(({ state }) => state === 'open')
  const entry = (id: string) => pathOf(locale, 'glossary', id)
  return (
    <QuietPage locale={locale} title={strings.title} intro={strings.intro}>
      <Filter query={query} strings={strings} />
      {open.length > 0 && (
        <p className="hint screen-only">
          <a href="#proposals">{fill(strings.proposalsOpen, { n: open.length })}</a>
        </p>
      )}
      <p className="hint screen-only">
        <span role="status">{cards.length === 0 ? strings.nothing : fill(strings.found, { n: cards.length })}</span>{' '}
        {cards.length > 0 && <a href={`?${address(query, !whole)}`}>{whole ? strings.short : strings.whole}</a>}
      </p>
      {whole ? (
        cards.map((card) => (
          <section key={card.id} id={card.id} className="entry">
            <h2 dangerouslySetInnerHTML={{ __html: card.name }} />
            <CardBody card={card} locale={locale} strings={strings} offer={({ id, name }) => <EntryLink href={entry(id)} name={name} />} />
          </section>
        ))
      ) : (
        <ul className="entries">
          {cards.map((card) => (
            <li key={card.id} id={card.id}>
              <EntryLink href={entry(card.id)} name={card.name} />{' '}
              {card.otherName !== null && <OtherName name={card.otherName} locale={locale} />}
              <p dangerouslySetInnerHTML={{ __html: card.plain }} />
            </li>
          ))}
        </ul>
      )}
      {may(viewer, 'entry.propose') && <OpenedForm locale={locale} entry={null} />}
      {proposals.length > 0 && !whole && (
        <section id="proposals" className="screen-only">
          <h2>{strings.proposals}</h2>
          <EntryProposals proposals={[...open, ...proposals.filter(({ state }) => state !== 'open')]} locale={locale} decides={may(viewer, 'entry.decide')} named />
          {may(viewer, 'entry.export') && (
            <p>
              <a href="/api/export/entries" download>
                {strings.export}
              </a>
            </p>
          )}
        </section>
      )}
    </QuietPage>
  )
}

function EntryLink({ href, name }: { readonly href: string; readonly name: string }) {
  return <a href={href} dangerouslySetInnerHTML={{ __html: name }} />
}

function OtherName({ name, locale }: { readonly name: string; readonly locale: Locale }) {
  return <span className="other" lang={locale === 'it' ? 'en' : 'it'} dangerouslySetInnerHTML={{ __html: name }} />
}

function address(query: CardQuery, whole: boolean): string {
  const asked = Object.entries(query).filter(([, value]) => value !== '')
  return new URLSearchParams(whole ? [...asked, ['whole', '1']] : asked).toString()
}

/** A plain form: it works without any script, and its answer has an address. */
function Filter({ query, strings }: { readonly query: CardQuery; readonly strings: GlossaryStrings }) {
  return (
    <form className="glossary-filter" role="search">
      <label>
        <span>{strings.find}</span>
        <input type="search" name="q" defaultValue={query.q} maxLength={100} />
      </label>
      <label>
        <span>{strings.kind}</span>
        <select name="kind" defaultValue={query.kind}>
          {['', ...ENTRY_KINDS].map((kind) => (
            <option key={kind} value={kind}>
              {strings[`kind_${kind}` as keyof GlossaryStrings]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{strings.topic}</span>
        <select name="topic" defaultValue={query.topic}>
          {['', ...TOPICS].map((topic) => (
            <option key={topic} value={topic}>
              {strings[`topic_${topic}` as keyof GlossaryStrings]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="send">
        {strings.filter}
      </button>
    </form>
  )
}
