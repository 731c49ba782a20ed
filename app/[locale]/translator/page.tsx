import { notFound } from 'next/navigation'
import { loadPrepared } from '@/lib/content/load'
import { isLocale, type Locale } from '@/lib/domain/locale'
import type { TranslatorFacts } from '@/lib/domain/parallel-grammar/told'
import { ENGLISH_WORDS, ITALIAN_WORDS } from '@/lib/domain/parallel-grammar/vocabulary'
import { fill } from '@/lib/i18n/fill'
import { TRANSLATOR_STRINGS } from '@/lib/i18n/translator'
import { QuietPage } from '@/lib/ui/people/quiet-page'
import { TranslatorCard } from '@/lib/ui/translator/card'
import { numberWriter } from '@/lib/ui/translator/numbers'
import { Translator } from '@/lib/ui/translator/translator'

interface Props {
  readonly params: Promise<{ locale: string }>
  readonly searchParams: Promise<{ s?: string | string[] }>
}

/** The trained model at work. It holds nothing of the paper, and anybody may read it. */
export default async function TranslatorPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { s } = await searchParams
  const facts = loadPrepared<Record<Locale, TranslatorFacts>>('translator.json')[locale]
  const { title, intro } = TRANSLATOR_STRINGS[locale]
  const { whole } = numberWriter(locale)
  const { results, log } = facts
  return (
    <QuietPage locale={locale} title={title} intro={fill(intro, { english: whole(ENGLISH_WORDS.length), italian: whole(ITALIAN_WORDS.length) })}>
      <Translator locale={locale} facts={{ results, log }} encoded={typeof s === 'string' ? s : null} />
      <TranslatorCard locale={locale} facts={facts} />
    </QuietPage>
  )
}
