import { notFound, redirect } from 'next/navigation'
import { loadPaper } from '@/lib/content/load'
import { isLocale } from '@/lib/domain/locale'
import { DOUBT_STRINGS } from '@/lib/i18n/doubts'
import { pathOf } from '@/lib/i18n/pages'
import { may } from '@/lib/server/access/authorize'
import { currentViewer } from '@/lib/server/auth/viewer'
import { withAcceptedWordings } from '@/lib/server/doubts/accepted-wordings'
import { findSheetOfAll } from '@/lib/server/doubts/sheet'
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

/** Both texts of every passage that somebody asked about, the doubts and the answers: to be printed. */
export default async function BookletPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const viewer = await currentViewer()
  if (!may(viewer, 'export.doubts')) redirect(pathOf(locale, 'sign-in'))
  const strings = DOUBT_STRINGS[locale]
  const { after } = await searchParams
  const path = pathOf(locale, 'doubts', 'booklet')
  const sheet = await findSheetOfAll(viewer, after)
  if (sheet === null) redirect(path)
  const { threads } = sheet
  const paper = await withAcceptedWordings(loadPaper())
  const sections = new Set(paper.blocks.filter(({ id }) => threads.has(id)).map(({ section }) => section))
  return (
    <QuietPage locale={locale} title={strings.bookletTitle} intro={strings.bookletIntro}>
      <div className="doubts sheet booklet">
        <ToldPaper
          paper={paper}
          locale={locale}
          both
          keep={(block) => threads.has(block.id) || (block.kind === 'heading' && sections.has(block.section))}
          after={(block) => threads.get(block.id)?.map((thread) => <ReadThread key={thread.doubt.id} {...thread} locale={locale} />)}
        />
        <SheetWays locale={locale} path={path} first={after === undefined} next={sheet.next} />
      </div>
    </QuietPage>
  )
}
