import { currentViewer } from '@/lib/server/auth/viewer'
import { missing } from '@/lib/server/http/missing'
import { refused } from '@/lib/server/http/refused'
import { findShownFile } from '@/lib/server/reading/shown-edition'

/** The reader's own PDF, for the facsimile: never shown inline by a browser, never kept by a cache. */
export async function GET(): Promise<Response> {
  try {
    const file = await findShownFile(await currentViewer())
    if (file === null) return missing()
    return new Response(new Uint8Array(file), {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': 'attachment; filename="original.pdf"',
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'Cache-Control': 'private, no-store',
      },
    })
  } catch (error) {
    return refused(error)
  }
}
