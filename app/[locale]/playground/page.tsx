import { notFound } from 'next/navigation'
import { isLocale } from '@/lib/domain/locale'
import { PLAYGROUND_STRINGS } from '@/lib/i18n/playground'
import { QuietPage } from '@/lib/ui/people/quiet-page'
import { Playground } from '@/lib/ui/playground/playground'

interface Props {
  readonly params: Promise<{ locale: string }>
  readonly searchParams: Promise<{ s?: string | string[] }>
}

/** A small Transformer that learns in the page. It holds nothing of the paper, and anybody may read it. */
export default async function PlaygroundPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { s } = await searchParams
  const { title, intro } = PLAYGROUND_STRINGS[locale]
  return (
    <QuietPage locale={locale} title={title} intro={intro}>
      <Playground locale={locale} encoded={typeof s === 'string' ? s : null} />
    </QuietPage>
  )
}
