import { notFound, redirect } from 'next/navigation'
import { isLocale } from '@/lib/domain/locale'
import { EDITION_STRINGS } from '@/lib/i18n/edition'
import { pathOf } from '@/lib/i18n/pages'
import { may } from '@/lib/server/access/authorize'
import { currentViewer } from '@/lib/server/auth/viewer'
import { listTranslatorNotes } from '@/lib/server/reading/translator-notes'
import '@/lib/ui/glossary/glossary.css'
import { QuietPage } from '@/lib/ui/people/quiet-page'

/** Why the translation says it so, choice by choice. */
export default async function TranslatorNotesPage({ params }: { readonly params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const viewer = await currentViewer()
  if (!may(viewer, 'paper.read')) redirect(pathOf(locale, 'sign-in'))
  const strings = EDITION_STRINGS[locale]
  return (
    <QuietPage locale={locale} title={strings.translatorNotes} intro={strings.translatorNotesIntro}>
      {listTranslatorNotes(viewer, locale).map(({ id, original, translation, html, where }) => (
        <section key={id} id={id} className="entry">
          <h2 lang="en" dangerouslySetInnerHTML={{ __html: original }} />
          {original !== translation && (
            <p>
              <span className="label">{strings.renderedAs}</span>{' '}
              <span lang="it" dangerouslySetInnerHTML={{ __html: translation }} />
            </p>
          )}
          <div dangerouslySetInnerHTML={{ __html: html }} />
          {where !== null && (
            <p>
              <a href={`${pathOf(locale, 'paper')}#${where.block}`}>{where.label}</a>
            </p>
          )}
        </section>
      ))}
    </QuietPage>
  )
}
