import { notFound } from 'next/navigation'
import { isLocale } from '@/lib/domain/locale'
import { PATH_STRINGS } from '@/lib/i18n/path-strings'
import { SixSteps } from '@/lib/ui/paths/six-steps'
import { QuietPage } from '@/lib/ui/people/quiet-page'

/** The path in six steps, one short screen at a time. It holds nothing of the paper, and anybody may read it. */
export default async function PathPage({ params }: { readonly params: Promise<{ locale: string; step?: string[] }> }) {
  const { locale, step = ['1'] } = await params
  if (!isLocale(locale) || step.length !== 1 || !/^[1-6]$/.test(step[0]!)) notFound()
  const { title, intro } = PATH_STRINGS[locale]
  return (
    <QuietPage locale={locale} title={title} {...(step[0] === '1' ? { intro } : {})}>
      <SixSteps locale={locale} step={Number(step[0])} />
    </QuietPage>
  )
}
