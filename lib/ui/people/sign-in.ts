/** Signs in through next-auth: a member by name and password, a guest by a reading link's secret. */
export async function signIn(
  provider: 'member' | 'reading-link',
  fields: Readonly<Record<string, string>>,
): Promise<'in' | 'wrong' | 'too-many' | 'network' | 'unavailable'> {
  try {
    const { csrfToken } = (await (await fetch('/api/auth/csrf', { cache: 'no-store' })).json()) as { csrfToken: string }
    const response = await fetch(`/api/auth/callback/${provider}`, {
      method: 'POST',
      body: new URLSearchParams({ ...fields, csrfToken, json: 'true', callbackUrl: '/' }),
    })
    if (response.ok) return 'in'
    if (response.status === 429) return 'too-many'
    if (response.status >= 500) return 'unavailable'
    const { url } = (await response.json()) as { url?: string }
    return url !== undefined && new URL(url, location.origin).searchParams.get('error') === 'too-many' ? 'too-many' : 'wrong'
  } catch {
    return 'network'
  }
}

/** Ends the session on the server as well: a copied cookie dies with it. */
export async function signOut(): Promise<void> {
  const { csrfToken } = (await (await fetch('/api/auth/csrf', { cache: 'no-store' })).json()) as { csrfToken: string }
  await fetch('/api/auth/signout', { method: 'POST', body: new URLSearchParams({ csrfToken, json: 'true', callbackUrl: '/' }) })
}

/** A path of this site to go back to, or its first page: never another site. */
export function safeBack(back: string | null, fallback: string, origin = location.origin): string {
  if (back === null || !back.startsWith('/') || !URL.canParse(back, origin)) return fallback
  const url = new URL(back, origin)
  // Only what it comes to counts: `/.//elsewhere` is of this site, and the path that it comes to is not.
  const path = url.pathname + url.search + url.hash
  return url.origin === origin && new URL(path, origin).origin === origin ? path : fallback
}
