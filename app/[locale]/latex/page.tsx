import { notFound } from 'next/navigation'
import { loadPrepared } from '@/lib/content/load'
import { isLocale, type Bilingual } from '@/lib/domain/locale'
import { GLOSSARY_STRINGS } from '@/lib/i18n/glossary'
import '@/lib/ui/glossary/glossary.css'
import { QuietPage } from '@/lib/ui/people/quiet-page'

/** One page on how to write `$…$`. It holds nothing of the paper, and anybody may read it. */
export default async function LatexPage({ params }: { readonly params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const html = loadPrepared<Bilingual>('latex.json')[locale]
  return (
    <QuietPage locale={locale} title={GLOSSARY_STRINGS[locale].latexTitle}>
      <div className="entry" dangerouslySetInnerHTML={{ __html: html }} />
    </QuietPage>
  )
}
