import { isLocale } from '@/lib/domain/locale'
import { currentViewer } from '@/lib/server/auth/viewer'
import { missing } from '@/lib/server/http/missing'
import { refused } from '@/lib/server/http/refused'
import { findComment } from '@/lib/server/reading/beside'

interface Context {
  readonly params: Promise<{ locale: string; block: string }>
}

/** The comment on one block, prepared: it comes when it is opened. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, block } = await params
  try {
    const comment = isLocale(locale) ? findComment(await currentViewer(), locale, block) : null
    if (comment === null) return missing()
    return Response.json({ html: comment.html }, { headers: { 'Cache-Control': 'private, max-age=300' } })
  } catch (error) {
    return refused(error)
  }
}
