import type { Locale } from '@/lib/domain/locale'
import type { Viewer } from '@/lib/domain/people/viewer'
import { day } from '@/lib/i18n/doubts'
import { fill } from '@/lib/i18n/fill'
import { PEOPLE_STRINGS, type PeopleStrings } from '@/lib/i18n/people'
import { listInvites } from '@/lib/server/people/invites'
import { listReadingLinks } from '@/lib/server/people/reading-links'
import { findReaders } from '@/lib/server/people/site'
import { ActionForm } from '@/lib/ui/people/action-form'
import { BackupForms } from '@/lib/ui/people/backup-forms'
import { confirmAction, readersAction, revokeInviteAction, revokeLinkAction } from './actions'

interface Dated {
  readonly expiresAt: Date
  readonly revokedAt: Date | null
  /** When an invitation was used; a link for guests may be used by many. */
  readonly usedAt?: Date | null
}

function standing(link: Dated, strings: PeopleStrings, locale: Locale): { text: string; live: boolean } {
  if (link.usedAt) return { text: fill(strings.invite_used, { date: day(link.usedAt.toISOString(), locale) }), live: false }
  if (link.revokedAt !== null) return { text: strings.invite_revoked, live: false }
  if (link.expiresAt <= new Date()) return { text: strings.invite_expired, live: false }
  const waiting = link.usedAt === undefined ? strings.link_waiting : strings.invite_waiting
  return { text: fill(waiting, { date: day(link.expiresAt.toISOString(), locale) }), live: true }
}

/** The invitations and reading links that the owner has made. */
export async function OwnersLists({ locale, viewer }: { readonly locale: Locale; readonly viewer: Viewer }) {
  const strings = PEOPLE_STRINGS[locale]
  const [invites, links] = await Promise.all([listInvites(viewer), listReadingLinks(viewer)])
  const lists = [
    { title: strings.invites, rows: invites, action: revokeInviteAction },
    { title: strings.readingLinks, rows: links.map((link) => ({ ...link, usedAt: null, renewsId: null })), action: revokeLinkAction },
  ]
  return lists
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows, action }) => (
      <section key={title}>
        <h2>{title}</h2>
        <ul className="plain">
          {rows.map((row) => {
            const { text, live } = standing(row, strings, locale)
            return (
              <li key={row.id}>
                <span>{row.label}</span>{' '}
                <span className="mark">
                  {row.renewsId !== null && `${strings.invite_renews}, `}
                  {text}
                </span>
                {live && (
                  <ActionForm locale={locale} action={action} quiet send={strings.revoke}>
                    <input type="hidden" name="id" value={row.id} />
                  </ActionForm>
                )}
              </li>
            )
          })}
        </ul>
      </section>
    ))
}

/** Who reads, and the copy of everything. */
export async function OwnersRooms({ locale }: { readonly locale: Locale }) {
  const strings = PEOPLE_STRINGS[locale]
  const readers = await findReaders()
  return (
    <>
      <h2>{strings.readersTitle}</h2>
      <p className="hint">{strings.readersIntro}</p>
      <ActionForm locale={locale} action={readersAction} send={strings.readersSave}>
        {(['invited', 'everyone'] as const).map((value) => (
          <label key={value} className="inline">
            <input type="radio" name="readers" value={value} defaultChecked={readers === value} /> <span>{strings[`readers_${value}`]}</span>
          </label>
        ))}
        <label>
          <span>{strings.password}</span>
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
      </ActionForm>
      <h2>{strings.backupTitle}</h2>
      <p className="hint">{strings.backupIntro}</p>
      <BackupForms locale={locale} confirm={confirmAction} />
    </>
  )
}
