import { isLocale } from '@/lib/domain/locale'
import { refused } from '@/lib/server/http/refused'
import { requireOwnOrigin } from '@/lib/server/access/require-own-origin'
import { currentViewer } from '@/lib/server/auth/viewer'
import { importForViewer } from '@/lib/server/import/import-for-viewer'

/**
 * Imports the PDF in the request's body and tells of it as it goes: one JSON line an event.
 * The child that reads the file has its own limits; this one only stops a body without end.
 */
export async function POST(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams
  const locale = asked.get('locale')
  try {
    requireOwnOrigin(request.headers)
    const events = await importForViewer(await currentViewer(), request, {
      locale: isLocale(locale) ? locale : 'it',
      fileName: asked.get('name') ?? '',
    })
    return new Response(events, {
      headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8', 'Cache-Control': 'private, no-store' },
    })
  } catch (error) {
    return refused(error)
  }
}
