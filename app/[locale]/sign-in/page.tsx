import { notFound } from 'next/navigation'
import { isLocale } from '@/lib/domain/locale'
import { PEOPLE_STRINGS } from '@/lib/i18n/people'
import { QuietPage } from '@/lib/ui/people/quiet-page'
import { SignInForm } from '@/lib/ui/people/sign-in-form'

export const dynamic = 'force-dynamic'

export default async function SignInPage({ params }: { readonly params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const strings = PEOPLE_STRINGS[locale]
  return (
    <QuietPage locale={locale} title={strings.signInTitle} intro={strings.signInIntro}>
      <SignInForm locale={locale} />
    </QuietPage>
  )
}
