import { isLocale } from '@/lib/domain/locale'
import { currentViewer } from '@/lib/server/auth/viewer'
import { missing } from '@/lib/server/http/missing'
import { refused } from '@/lib/server/http/refused'
import { listAnswers } from '@/lib/server/reading/answers'

interface Context {
  readonly params: Promise<{ locale: string; block: string }>
}

/** The answered doubts that arise beside one passage. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, block } = await params
  try {
    const answers = isLocale(locale) ? listAnswers(await currentViewer(), locale, block) : []
    if (answers.length === 0) return missing()
    return Response.json(answers, { headers: { 'Cache-Control': 'private, max-age=300' } })
  } catch (error) {
    return refused(error)
  }
}
