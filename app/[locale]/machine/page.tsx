import { notFound } from 'next/navigation'
import { isLocale } from '@/lib/domain/locale'
import { MACHINE_STRINGS } from '@/lib/i18n/machine'
import { MachinePage } from '@/lib/ui/machine/machine-page'
import { QuietPage } from '@/lib/ui/people/quiet-page'

interface Props {
  readonly params: Promise<{ locale: string }>
  readonly searchParams: Promise<{ s?: string | string[] }>
}

/** What computing costs, measured in the reader's tab. It holds nothing of the paper, and anybody may read it. */
export default async function MachineRoute({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { s } = await searchParams
  const { title, intro } = MACHINE_STRINGS[locale]
  return (
    <QuietPage locale={locale} title={title} intro={intro}>
      <MachinePage locale={locale} encoded={typeof s === 'string' ? s : null} />
    </QuietPage>
  )
}
