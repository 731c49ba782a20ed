import { notFound, redirect } from 'next/navigation'
import { isLocale } from '@/lib/domain/locale'
import { GLOSSARY_STRINGS } from '@/lib/i18n/glossary'
import { pathOf } from '@/lib/i18n/pages'
import { may } from '@/lib/server/access/authorize'
import { currentViewer } from '@/lib/server/auth/viewer'
import { listAnswers } from '@/lib/server/reading/answers'
import { AnswerBody } from '@/lib/ui/glossary/answer-body'
import '@/lib/ui/glossary/glossary.css'
import { QuietPage } from '@/lib/ui/people/quiet-page'

/** The answered doubts, in a list of their own. */
export default async function AnswersPage({ params }: { readonly params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const viewer = await currentViewer()
  if (!may(viewer, 'paper.read')) redirect(pathOf(locale, 'sign-in'))
  const strings = GLOSSARY_STRINGS[locale]
  return (
    <QuietPage locale={locale} title={strings.answersTitle} intro={strings.answersIntro}>
      {listAnswers(viewer, locale).map((answer) => (
        <section key={answer.id} id={answer.id} className="entry">
          <h2>
            {answer.number}. <span dangerouslySetInnerHTML={{ __html: answer.question }} />
          </h2>
          <AnswerBody answer={answer} locale={locale} strings={strings} />
          <p>
            <span className="label">{strings.arisesAt}</span>{' '}
            {answer.where.map(({ block, label }, index) => (
              <span key={block}>
                {index > 0 && ' · '}
                <a href={`${pathOf(locale, 'paper')}#${block}`}>{label}</a>
              </span>
            ))}
          </p>
        </section>
      ))}
    </QuietPage>
  )
}
