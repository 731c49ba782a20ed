import { notFound, redirect } from 'next/navigation'
import { loadPaper } from '@/lib/content/load'
import { isLocale } from '@/lib/domain/locale'
import { DOUBT_STRINGS } from '@/lib/i18n/doubts'
import { pathOf } from '@/lib/i18n/pages'
import { may } from '@/lib/server/access/authorize'
import { currentViewer } from '@/lib/server/auth/viewer'
import { withAcceptedWordings } from '@/lib/server/doubts/accepted-wordings'
import { ownThreadsByBlock } from '@/lib/server/doubts/thread-of'
import { ReadThread } from '@/lib/ui/doubts/read-thread'
import { ToldPaper } from '@/lib/ui/doubts/told-paper'
import { QuietPage } from '@/lib/ui/people/quiet-page'
import '@/lib/ui/doubts/doubts.css'
import '@/lib/ui/doubts/sheets.css'

export const dynamic = 'force-dynamic'

/** The paper once more, with one's doubts of then and their answers in place. */
export default async function RereadPage({ params }: { readonly params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const viewer = await currentViewer()
  if (!may(viewer, 'export.mine')) redirect(pathOf(locale, 'sign-in'))
  const strings = DOUBT_STRINGS[locale]
  const threads = await ownThreadsByBlock(viewer)
  return (
    <QuietPage locale={locale} title={strings.rereadTitle} intro={threads.size === 0 ? strings.rereadNone : strings.rereadIntro}>
      <div className="doubts sheet">
        <ToldPaper
          paper={await withAcceptedWordings(loadPaper())}
          locale={locale}
          both={false}
          keep={() => true}
          after={(block) => threads.get(block.id)?.map((thread) => <ReadThread key={thread.doubt.id} {...thread} locale={locale} />)}
        />
      </div>
    </QuietPage>
  )
}
