import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { isLocale } from '@/lib/domain/locale'
import { fill } from '@/lib/i18n/fill'
import { pathOf } from '@/lib/i18n/pages'
import { PEOPLE_STRINGS } from '@/lib/i18n/people'
import { may } from '@/lib/server/access/authorize'
import { ownOrigin } from '@/lib/server/access/installation'
import { currentViewer } from '@/lib/server/auth/viewer'
import { INVITE_DAYS } from '@/lib/server/people/invites'
import { listMembers } from '@/lib/server/people/members'
import { ActionForm } from '@/lib/ui/people/action-form'
import { LeaveForm } from '@/lib/ui/people/leave-form'
import { LinkForm } from '@/lib/ui/people/link-form'
import { QuietPage } from '@/lib/ui/people/quiet-page'
import { SignOutButton } from '@/lib/ui/people/sign-out-button'
import { changePasswordAction, inviteAction, leaveAction, readingLinkAction, removeAction, renewAction } from './actions'
import { OwnersRooms, OwnersLists } from './owners-rooms'
import { Sessions } from './sessions'

export const dynamic = 'force-dynamic'

/** Who is in the family, and what each can do about it. */
export default async function MembersPage({ params }: { readonly params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const viewer = await currentViewer()
  if (!may(viewer, 'member.names')) redirect(pathOf(locale, 'sign-in'))
  const strings = PEOPLE_STRINGS[locale]
  const owns = may(viewer, 'invite.manage')
  const members = await listMembers(viewer)
  const origin = ownOrigin((await headers()).get('host')) ?? ''
  return (
    <QuietPage locale={locale} title={strings.membersTitle}>
      <SignOutButton label={strings.signOut} to={pathOf(locale, 'paper')} />
      <h2>{strings.membersNames}</h2>
      <ul className="plain">
        {members.map((member) => (
          <li key={member.id}>
            <span>{member.name}</span> <span className="mark">{strings[`role_${member.role}`]}</span>
            {owns && member.role === 'member' && (
              <>
                <LinkForm locale={locale} action={renewAction} origin={origin} quiet send={fill(strings.renewFor, { name: member.name })}>
                  <input type="hidden" name="label" value={member.name} />
                  <input type="hidden" name="renewsId" value={member.id} />
                </LinkForm>
                <details>
                  <summary className="word">{strings.remove}</summary>
                  <ActionForm locale={locale} action={removeAction} quiet send={fill(strings.reallyRemove, { name: member.name })}>
                    <input type="hidden" name="id" value={member.id} />
                  </ActionForm>
                </details>
              </>
            )}
          </li>
        ))}
      </ul>
      {owns && (
        <>
          <h2>{strings.invite}</h2>
          <LinkForm locale={locale} action={inviteAction} origin={origin} send={strings.inviteMake}>
            <label>
              <span>{strings.inviteFor}</span>
              <input name="label" required />
            </label>
            <p className="hint">{fill(strings.inviteHint, { days: INVITE_DAYS })}</p>
          </LinkForm>
          <h2>{strings.readingLink}</h2>
          <p className="hint">{strings.readingLinkHint}</p>
          <LinkForm locale={locale} action={readingLinkAction} origin={origin} send={strings.readingLinkMake}>
            <label>
              <span>{strings.inviteFor}</span>
              <input name="label" required />
            </label>
            <label>
              <span>{strings.readingLinkDays}</span>
              <input name="days" type="number" min={1} max={365} defaultValue={30} required />
            </label>
            <label className="inline">
              <input type="checkbox" name="sharesDoubts" /> <span>{strings.readingLinkShares}</span>
            </label>
          </LinkForm>
          <OwnersLists locale={locale} viewer={viewer} />
        </>
      )}
      <Sessions locale={locale} viewer={viewer} />
      <h2>{strings.passwordTitle}</h2>
      <ActionForm locale={locale} action={changePasswordAction} send={strings.passwordChange}>
        <label>
          <span>{strings.oldPassword}</span>
          <input name="old" type="password" autoComplete="current-password" required />
        </label>
        <label>
          <span>{strings.newPassword}</span>
          <input name="password" type="password" autoComplete="new-password" required />
        </label>
        <p className="hint">{strings.passwordHint}</p>
      </ActionForm>
      {owns && <OwnersRooms locale={locale} />}
      <h2>{strings.leaveTitle}</h2>
      <p>
        <a className="opens" href="/api/export/mine" download>
          {strings.takeMine}
        </a>
      </p>
      {may(viewer, 'member.leave') && (
        <>
          <p className="hint">{strings.leaveIntro}</p>
          <LeaveForm locale={locale} action={leaveAction} />
        </>
      )}
    </QuietPage>
  )
}
