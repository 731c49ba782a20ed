/**
 * A handler's answer where there is nothing of that name. Without the header a cache might keep it (RFC 9110
 * lets it keep any 404) and tell it to readers who may not even ask.
 */
export const missing = (): Response => new Response(null, { status: 404, headers: { 'Cache-Control': 'private, no-store' } })
