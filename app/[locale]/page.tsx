import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { FORMULAS } from '@/lib/domain/formulas/registry'
import { isLocale } from '@/lib/domain/locale'
import { parsePreferences, PREFERENCES_COOKIE, type Preferences } from '@/lib/domain/preferences'
import { pathOf } from '@/lib/i18n/pages'
import { READER_STRINGS } from '@/lib/i18n/reader'
import { may } from '@/lib/server/access/authorize'
import { currentViewer } from '@/lib/server/auth/viewer'
import { questionsByBlock } from '@/lib/server/reading/answers'
import { formulaSigns } from '@/lib/server/reading/formula-signs'
import { inlineStyles } from '@/lib/server/http/inline-styles'
import { getReading } from '@/lib/server/reading/get-reading'
import { InlineStyle } from '@/lib/ui/inline-style'
import { keepText } from '@/lib/ui/kept-text'
import { Bar } from '@/lib/ui/reader/bar'
import { Colophon } from '@/lib/ui/reader/colophon'
import { Contents } from '@/lib/ui/reader/contents'
import { paperHtml } from '@/lib/ui/reader/paper-html'
import { PaperText } from '@/lib/ui/reader/paper-text'
import { Reader } from '@/lib/ui/reader/client/reader'
import { Strip } from '@/lib/ui/reader/strip'
import { ViewForm } from '@/lib/ui/reader/view-form'

/** The reading page: the paper, whole. */
export default async function PaperPage({ params }: { readonly params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const strings = READER_STRINGS[locale]
  const preferences = parsePreferences((await cookies()).get(PREFERENCES_COOKIE)?.value)
  const nonce = (await headers()).get('x-nonce') ?? ''
  const viewer = await currentViewer()
  if (!may(viewer, 'paper.read')) redirect(pathOf(locale, 'sign-in'))
  const reading = await getReading(viewer, locale, preferences)
  const html = keepText(reading.version, () =>
    paperHtml({
      paper: reading.compose(),
      formulas: FORMULAS,
      signs: formulaSigns(locale),
      questions: questionsByBlock(locale),
      locale,
      strings,
    }),
  )
  return (
    <>
      <InlineStyle id="reader-styles" nonce={nonce} rules={keepText('reader styles', () => inlineStyles('reader'))} />
      <a className="skip" href="#text">
        {strings.skip}
      </a>
      <Bar locale={locale} strings={strings} />
      <Contents sections={reading.sections} strings={strings} />
      <ViewForm preferences={preferences} strings={strings} offered={offered(reading.original.kind)} />
      <main id="text">
        <Strip original={reading.original} restated={preferences.english === 'restatement'} strings={strings} />
        <PaperText html={html} locale={locale} preferences={preferences} viewer={viewer.kind} />
      </main>
      <Colophon locale={locale} />
      <Reader locale={locale} strings={strings} preferences={preferences} original={reading.original} />
    </>
  )
}

function offered(original: 'shown' | 'absent' | 'withheld'): readonly (keyof Preferences)[] {
  const always = ['theme', 'size', 'columns', 'pace', 'marks', 'retelling', 'keys'] as const
  return original === 'shown' ? [...always, 'english'] : always
}
