import { notFound } from 'next/navigation'
import { isLocale } from '@/lib/domain/locale'
import { PATH_STRINGS } from '@/lib/i18n/path-strings'
import { Journey } from '@/lib/ui/paths/journey'
import { QuietPage } from '@/lib/ui/people/quiet-page'

interface Props {
  readonly params: Promise<{ locale: string }>
  readonly searchParams: Promise<{ s?: string | string[] }>
}

/** One word through all of Figure 1. It holds nothing of the paper, and anybody may read it. */
export default async function JourneyPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { s } = await searchParams
  const { journeyTitle, journeyIntro } = PATH_STRINGS[locale]
  return (
    <QuietPage locale={locale} title={journeyTitle} intro={journeyIntro}>
      <Journey locale={locale} encoded={typeof s === 'string' ? s : null} />
    </QuietPage>
  )
}
