/**
 * A short name for one wording of a block: 64-bit FNV-1a of its text, in base 36. Enough to tell
 * that a wording has changed; it protects nothing.
 */
export function revisionOf(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text.normalize('NFC'))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  }
  return hash.toString(36).padStart(13, '0')
}
