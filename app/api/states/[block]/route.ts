import { currentViewer } from '@/lib/server/auth/viewer'
import { missing } from '@/lib/server/http/missing'
import { refused } from '@/lib/server/http/refused'
import { findStates } from '@/lib/server/reading/states'

interface Context {
  readonly params: Promise<{ block: string }>
}

/** What was done to each sentence of a block's translation: it comes when it is asked for. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { block } = await params
  try {
    const states = await findStates(await currentViewer(), block)
    if (states === null) return missing()
    return Response.json(states, { headers: { 'Cache-Control': 'private, no-cache' } })
  } catch (error) {
    return refused(error)
  }
}
