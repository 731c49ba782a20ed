import { notFound } from 'next/navigation'
import { isLocale } from '@/lib/domain/locale'
import { TOKEN_STRINGS } from '@/lib/i18n/tokens'
import { QuietPage } from '@/lib/ui/people/quiet-page'
import { TokensPage } from '@/lib/ui/tokens/tokens-page'

interface Props {
  readonly params: Promise<{ locale: string }>
  readonly searchParams: Promise<{ s?: string | string[] }>
}

/** From text to tokens and back. It holds nothing of the paper, and anybody may read it. */
export default async function TokensRoute({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { s } = await searchParams
  const { title, intro } = TOKEN_STRINGS[locale]
  return (
    <QuietPage locale={locale} title={title} intro={intro}>
      <TokensPage locale={locale} encoded={typeof s === 'string' ? s : null} />
    </QuietPage>
  )
}
