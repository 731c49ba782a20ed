/**
 * The Content-Security-Policy of every page. KaTeX sets sizes in style attributes, hence
 * `style-src-attr`; tfjs and pdf.js compile WebAssembly, hence `'wasm-unsafe-eval'`. Nothing may come
 * from another host. Editable code runs in a sandboxed frame with a policy of its own.
 */
export function contentSecurityPolicy(nonce: string, mode = process.env.NODE_ENV): string {
  // `next dev` evaluates code and inlines styles; what readers run never does.
  const developing = mode === 'development'
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'wasm-unsafe-eval'${developing ? " 'unsafe-eval'" : ''}`,
    developing ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "form-action 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** What answers under `/api/` may do by itself, should a browser show one as a page: nothing. */
export const NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'"

/** Headers that every response carries. */
export const SAFE_HEADERS: readonly (readonly [string, string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'],
]

/**
 * For pages that answer a session: no other window keeps a hold on them. Without one there is nothing to
 * keep from it, and the browser is spared a process of its own before the first line is drawn.
 */
export const OWN_WINDOW = ['Cross-Origin-Opener-Policy', 'same-origin'] as const

/** Said where the one address that counts is a secure one: for a year, it is not to be tried without TLS. */
export const STRICT_TRANSPORT = ['Strict-Transport-Security', 'max-age=31536000'] as const
