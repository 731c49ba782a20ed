/**
 * A 24-bit hash (FNV-1a folded), as six hexadecimal digits: short enough that many other
 * strings share it, so that a list of hashes tells texts apart without holding any.
 */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i)
    hash = Math.imul(hash, 0x01000193)
  }
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  hash ^= hash >>> 12
  return (((hash >>> 24) ^ hash) & 0xffffff).toString(16).padStart(6, '0')
}
