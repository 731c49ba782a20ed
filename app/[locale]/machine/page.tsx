import { notFound } from 'next/navigation'
import { isLocale } from '@/lib/domain/locale'
import { MACHINE_STRINGS } from '@/lib/i18n/machine'
import { MachinePage } from '@/lib/ui/machine/machine-page'
import { QuietPage } from '@/lib/ui/people/quiet-page'

/** What computing costs, measured in the reader's tab. It holds nothing of the paper, and anybody may read it. */
export default async function MachineRoute({ params }: { readonly params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { title, intro } = MACHINE_STRINGS[locale]
  return (
    <QuietPage locale={locale} title={title} intro={intro}>
      <MachinePage locale={locale} />
    </QuietPage>
  )
}
