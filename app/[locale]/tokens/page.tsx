import { notFound } from 'next/navigation'
import { isLocale } from '@/lib/domain/locale'
import { TOKEN_STRINGS } from '@/lib/i18n/tokens'
import { QuietPage } from '@/lib/ui/people/quiet-page'
import { TokensPage } from '@/lib/ui/tokens/tokens-page'

/** From text to tokens and back. It holds nothing of the paper, and anybody may read it. */
export default async function TokensRoute({ params }: { readonly params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { title, intro } = TOKEN_STRINGS[locale]
  return (
    <QuietPage locale={locale} title={title} intro={intro}>
      <TokensPage locale={locale} />
    </QuietPage>
  )
}
