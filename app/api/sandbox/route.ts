import { SANDBOX_PAGE, SANDBOX_POLICY } from '@/lib/server/http/sandbox-page'

/** The frame in which readers' own code runs, under a policy of its own. */
export function GET(): Response {
  return new Response(SANDBOX_PAGE, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': SANDBOX_POLICY, 'Cache-Control': 'no-cache' },
  })
}
