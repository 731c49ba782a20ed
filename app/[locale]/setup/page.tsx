import { notFound } from 'next/navigation'
import { isLocale } from '@/lib/domain/locale'
import { PEOPLE_STRINGS } from '@/lib/i18n/people'
import { hasOwner } from '@/lib/server/people/setup-link'
import { NewAccountForm } from '@/lib/ui/people/new-account-form'
import { QuietPage } from '@/lib/ui/people/quiet-page'
import { setUpAction } from './actions'

export const dynamic = 'force-dynamic'

/** The first visit to a new installation: who opens the printed link becomes its owner. */
export default async function SetupPage({ params }: { readonly params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const strings = PEOPLE_STRINGS[locale]
  if (await hasOwner()) return <QuietPage locale={locale} title={strings.setupTitle} intro={strings.setupDone} />
  return (
    <QuietPage locale={locale} title={strings.setupTitle} intro={strings.setupIntro}>
      <NewAccountForm locale={locale} action={setUpAction} send={strings.setupSend} token={null} withName />
    </QuietPage>
  )
}
