import type { Locale } from '@/lib/domain/locale'
import type { Viewer } from '@/lib/domain/people/viewer'
import { day } from '@/lib/i18n/doubts'
import { fill } from '@/lib/i18n/fill'
import { PEOPLE_STRINGS } from '@/lib/i18n/people'
import { listSessions } from '@/lib/server/people/members'
import { ActionForm } from '@/lib/ui/people/action-form'
import { endSessionAction } from './actions'

/** The open sessions: one's own, or for the owner everybody's, each with its end at hand. */
export async function Sessions({ locale, viewer }: { readonly locale: Locale; readonly viewer: Viewer }) {
  const strings = PEOPLE_STRINGS[locale]
  const sessions = await listSessions(viewer)
  return (
    <>
      <h2>{strings.sessions}</h2>
      <ul className="plain">
        {sessions.map((session) => (
          <li key={session.id}>
            <span>
              {fill(strings.sessionLine, {
                name: session.name,
                since: day(session.createdAt.toISOString(), locale),
                seen: day(session.lastSeenAt.toISOString(), locale),
              })}
            </span>
            {session.guest && <span className="mark">{strings.sessionGuest}</span>}
            {session.present ? (
              <span className="mark">{strings.sessionHere}</span>
            ) : (
              <ActionForm locale={locale} action={endSessionAction} quiet send={strings.end}>
                <input type="hidden" name="id" value={session.id} />
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
