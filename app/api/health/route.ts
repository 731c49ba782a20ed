/** Tells the launcher, and any supervisor, that the server answers. */
export function GET(): Response {
  return Response.json({ ok: true }, { headers: { 'Cache-Control': 'no-store' } })
}
