import { notFound } from 'next/navigation'
import { isLocale } from '@/lib/domain/locale'
import { PEOPLE_STRINGS } from '@/lib/i18n/people'
import { currentViewer } from '@/lib/server/auth/viewer'
import { findLinkPurpose } from '@/lib/server/people/invites'
import { NewAccountForm } from '@/lib/ui/people/new-account-form'
import { QuietPage } from '@/lib/ui/people/quiet-page'
import { ReadByLink } from '@/lib/ui/people/read-by-link'
import { redeemAction } from './actions'

export const dynamic = 'force-dynamic'

/** Where invitations, new passwords and reading links lead. Opening it uses nothing up. */
export default async function InvitePage({ params }: { readonly params: Promise<{ locale: string; token: string }> }) {
  const { locale, token } = await params
  if (!isLocale(locale)) notFound()
  const strings = PEOPLE_STRINGS[locale]
  const purpose = await findLinkPurpose(await currentViewer(), token)
  if (purpose === null) return <QuietPage locale={locale} title={strings.inviteTitle} intro={strings.linkEnded} />
  if (purpose === 'read') {
    return (
      <QuietPage locale={locale} title={strings.readTitle} intro={strings.readIntro}>
        <ReadByLink locale={locale} token={token} />
      </QuietPage>
    )
  }
  const join = purpose === 'join'
  return (
    <QuietPage locale={locale} title={join ? strings.inviteTitle : strings.renewTitle} intro={join ? strings.inviteIntro : strings.renewIntro}>
      <NewAccountForm locale={locale} action={redeemAction} send={join ? strings.inviteSend : strings.renewSend} token={token} withName={join} />
    </QuietPage>
  )
}
