import { notFound, redirect } from 'next/navigation'
import { loadPaper } from '@/lib/content/load'
import { isLocale } from '@/lib/domain/locale'
import { DOUBT_STRINGS } from '@/lib/i18n/doubts'
import { pathOf } from '@/lib/i18n/pages'
import { may } from '@/lib/server/access/authorize'
import { currentViewer } from '@/lib/server/auth/viewer'
import { withAcceptedWordings } from '@/lib/server/doubts/accepted-wordings'
import { findSheetOfOwn } from '@/lib/server/doubts/sheet'
import { ReadThread } from '@/lib/ui/doubts/read-thread'
import { SheetWays } from '@/lib/ui/doubts/sheet-ways'
import { ToldPaper } from '@/lib/ui/doubts/told-paper'
import { QuietPage } from '@/lib/ui/people/quiet-page'
import '@/lib/ui/doubts/doubts.css'
import '@/lib/ui/doubts/sheets.css'

export const dynamic = 'force-dynamic'

interface Props {
  readonly params: Promise<{ locale: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The paper once more, with one's doubts of then and their answers in place. */
export default async function RereadPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const viewer = await currentViewer()
  if (!may(viewer, 'export.mine')) redirect(pathOf(locale, 'sign-in'))
  const strings = DOUBT_STRINGS[locale]
  const { after } = await searchParams
  const path = pathOf(locale, 'reread')
  const sheet = await findSheetOfOwn(viewer, after)
  if (sheet === null) redirect(path)
  const { threads } = sheet
  return (
    <QuietPage locale={locale} title={strings.rereadTitle} intro={threads.size === 0 && after === undefined ? strings.rereadNone : strings.rereadIntro}>
      <div className="doubts sheet">
        <ToldPaper
          paper={await withAcceptedWordings(loadPaper())}
          locale={locale}
          both={false}
          keep={(block) => sheet.blocks.has(block.id)}
          after={(block) => threads.get(block.id)?.map((thread) => <ReadThread key={thread.doubt.id} {...thread} locale={locale} />)}
        />
        <SheetWays locale={locale} path={path} first={after === undefined} next={sheet.next} />
      </div>
    </QuietPage>
  )
}
