import { isLocale } from '@/lib/domain/locale'
import { currentViewer } from '@/lib/server/auth/viewer'
import { missing } from '@/lib/server/http/missing'
import { refused } from '@/lib/server/http/refused'
import { findPassageTerms } from '@/lib/server/reading/passage-terms'

interface Context {
  readonly params: Promise<{ locale: string; block: string }>
}

/** The terms and symbols of one passage. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, block } = await params
  try {
    const found = isLocale(locale) ? await findPassageTerms(await currentViewer(), locale, block) : null
    if (found === null) return missing()
    return Response.json(found, { headers: { 'Cache-Control': 'private, no-cache' } })
  } catch (error) {
    return refused(error)
  }
}
