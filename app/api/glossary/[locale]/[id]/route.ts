import { isLocale } from '@/lib/domain/locale'
import { currentViewer } from '@/lib/server/auth/viewer'
import { missing } from '@/lib/server/http/missing'
import { refused } from '@/lib/server/http/refused'
import { findCard } from '@/lib/server/reading/glossary'

interface Context {
  readonly params: Promise<{ locale: string; id: string }>
}

/** One card of the glossary, prepared: it comes when it is opened. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, id } = await params
  try {
    const card = isLocale(locale) ? await findCard(await currentViewer(), locale, id) : null
    if (card === null) return missing()
    return Response.json(card, { headers: { 'Cache-Control': 'private, no-cache' } })
  } catch (error) {
    return refused(error)
  }
}
