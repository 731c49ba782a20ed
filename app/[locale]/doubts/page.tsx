import { notFound, redirect } from 'next/navigation'
import { loadPaper } from '@/lib/content/load'
import { isLocale, type Locale } from '@/lib/domain/locale'
import { DOUBT_KINDS, DOUBT_STATES } from '@/lib/domain/questions/kinds'
import { blockLabel } from '@/lib/i18n/block-label'
import { counted, DOUBT_STRINGS } from '@/lib/i18n/doubts'
import { fill } from '@/lib/i18n/fill'
import { GLOSSARY_STRINGS } from '@/lib/i18n/glossary'
import { pathOf } from '@/lib/i18n/pages'
import { may } from '@/lib/server/access/authorize'
import { parse } from '@/lib/server/access/parse'
import { Refusal } from '@/lib/server/access/refusal'
import { currentViewer } from '@/lib/server/auth/viewer'
import { listDoubts, type DoubtPage } from '@/lib/server/doubts/list'
import { listProposals } from '@/lib/server/doubts/proposals'
import { listed } from '@/lib/server/doubts/shapes'
import { listMembers } from '@/lib/server/people/members'
import { Proposals } from '@/lib/ui/doubts/proposals'
import { ReadThread } from '@/lib/ui/doubts/read-thread'
import { QuietPage } from '@/lib/ui/people/quiet-page'
import '@/lib/ui/doubts/doubts.css'
import '@/lib/ui/doubts/sheets.css'

export const dynamic = 'force-dynamic'

interface Props {
  readonly params: Promise<{ locale: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** All the doubts one may read, by section, state, kind and person, with search in both languages. */
export default async function DoubtsPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const viewer = await currentViewer()
  if (!may(viewer, 'doubt.list')) redirect(pathOf(locale, 'sign-in'))
  const strings = DOUBT_STRINGS[locale]
  // An empty field of the form asks for everything.
  const given = Object.fromEntries(Object.entries(await searchParams).filter(([, value]) => value !== ''))
  const page = await listOrNothing(() => listDoubts(viewer, parse(listed, given)))
  const members = may(viewer, 'member.names') ? await listMembers(viewer) : []
  const proposals = may(viewer, 'proposal.list') ? await listProposals(viewer) : []
  return (
    <QuietPage locale={locale} title={strings.pageTitle} intro={strings.pageIntro}>
      <div className="doubts sheet all-doubts">
        <Filters locale={locale} given={given} members={members} />
        {page.doubts.length === 0 && <p role="status">{strings.nothingFound}</p>}
        {page.doubts.map((doubt) => (
          <div key={doubt.id}>
            <ReadThread doubt={doubt} answers={[]} locale={locale} />
            <p className="actions">
              <a className="opens" href={`${pathOf(locale, 'paper')}?doubt=${doubt.id}#${doubt.blockId}`}>
                {fill(strings.atBlock, { block: blockLabel(doubt.blockId, locale) })} · {counted(strings, 'answers', doubt.answers)}
              </a>
            </p>
          </div>
        ))}
        {page.next !== null && (
          <p>
            <a className="opens" rel="next" href={`?${new URLSearchParams({ ...(given as Record<string, string>), before: page.next })}`}>
              {strings.older}
            </a>
          </p>
        )}
        {may(viewer, 'export.doubts') && <TakeAway locale={locale} />}
        {may(viewer, 'entry.list') && (
          <p>
            <a href={`${pathOf(locale, 'glossary')}#proposals`}>{GLOSSARY_STRINGS[locale].toProposals}</a>
          </p>
        )}
        {proposals.length > 0 && (
          <>
            <h2>{strings.proposals}</h2>
            <Proposals proposals={proposals} locale={locale} decides={may(viewer, 'proposal.decide')} />
            {may(viewer, 'wording.export') && (
              <p>
                <a href="/api/export/wordings" download>
                  {strings.exportWordings}
                </a>
              </p>
            )}
          </>
        )}
      </div>
    </QuietPage>
  )
}

/** An address that asks for what there is not shows nothing, rather than an error. */
async function listOrNothing(list: () => Promise<DoubtPage>): Promise<DoubtPage> {
  try {
    return await list()
  } catch (error) {
    if (error instanceof Refusal) return { doubts: [], next: null }
    throw error
  }
}

interface FiltersProps {
  readonly locale: Locale
  readonly given: Readonly<Record<string, unknown>>
  readonly members: readonly { readonly id: string; readonly name: string }[]
}

/** A plain form: it works without any script, and its answer has an address. */
function Filters({ locale, given, members }: FiltersProps) {
  const strings = DOUBT_STRINGS[locale]
  const { sections, blocks } = loadPaper()
  const used = [...new Set(blocks.map(({ section }) => section))]
  const chosen = (name: string) => String(given[name] ?? '')
  const title = (section: string) => {
    const found = sections.find(({ id }) => id === `h-${section}`)
    return found ? `${found.number ?? ''} ${found.title[locale]}`.trim() : section
  }
  return (
    <form className="filters" role="search">
      <label className="wide">
        <span>{strings.search}</span>
        <input type="search" name="q" defaultValue={chosen('q')} />
      </label>
      <label>
        <span>{strings.filterSection}</span>
        <select name="section" defaultValue={chosen('section')}>
          <option value="">{strings.any}</option>
          {used.map((section) => (
            <option key={section} value={section}>
              {title(section)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{strings.filterState}</span>
        <select name="state" defaultValue={chosen('state')}>
          <option value="">{strings.anyone}</option>
          {DOUBT_STATES.map((state) => (
            <option key={state} value={state}>
              {strings[`state_${state}`]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{strings.filterKind}</span>
        <select name="kind" defaultValue={chosen('kind')}>
          <option value="">{strings.anyone}</option>
          {DOUBT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {strings[`kind_${kind}`]}
            </option>
          ))}
        </select>
      </label>
      {members.length > 0 && (
        <label>
          <span>{strings.filterPerson}</span>
          <select name="person" defaultValue={chosen('person')}>
            <option value="">{strings.anyone}</option>
            {members.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="submit" className="send">
        {strings.filter}
      </button>
    </form>
  )
}

function TakeAway({ locale }: { readonly locale: Locale }) {
  const strings = DOUBT_STRINGS[locale]
  return (
    <>
      <h2>{strings.takeAway}</h2>
      <ul className="plain">
        <li>
          <a href={`/api/export/obsidian?lang=${locale}`} download>
            {strings.exportObsidian}
          </a>
        </li>
        <li>
          <a href="/api/export/annotations" download>
            {strings.exportAnnotations}
          </a>
        </li>
        <li>
          <a href={pathOf(locale, 'doubts', 'booklet')}>{strings.booklet}</a>
        </li>
        <li>
          <a href={pathOf(locale, 'reread')}>{strings.rereadTitle}</a>
        </li>
      </ul>
    </>
  )
}
