const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** UTF-8 in the base64 of URLs (RFC 4648, 5), without padding: nothing in it needs escaping in a query. */
export function encodeBase64Url(text: string): string {
  const bytes = new TextEncoder().encode(text)
  let result = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const group = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    const signs = Math.min(4, bytes.length - i + 1)
    for (let s = 0; s < signs; s++) result += ALPHABET[(group >> (18 - 6 * s)) & 63]
  }
  return result
}

/** The text, or null when the signs are not base64url of valid UTF-8. */
export function decodeBase64Url(encoded: string): string | null {
  if (!/^[\w-]*$/.test(encoded) || encoded.length % 4 === 1) return null
  const bytes: number[] = []
  for (let i = 0; i < encoded.length; i += 4) {
    const signs = [...encoded.slice(i, i + 4)].map((sign) => ALPHABET.indexOf(sign))
    const group = signs.reduce((bits, value, s) => bits | (value << (18 - 6 * s)), 0)
    for (let b = 0; b < signs.length - 1; b++) bytes.push((group >> (16 - 8 * b)) & 255)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
  } catch {
    return null
  }
}
