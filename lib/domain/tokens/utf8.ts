/**
 * The UTF-8 bytes of a text. A lone surrogate, for which UTF-8 has no place, takes the three bytes that
 * its number would have: any string at all comes back as it went in.
 */
export function utf8Bytes(text: string): number[] {
  const bytes: number[] = []
  for (const sign of text) {
    const code = sign.codePointAt(0)!
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code))
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code))
  }
  return bytes
}

/** The text of some bytes; what begins or ends in the middle of a sign becomes � (U+FFFD). */
export function utf8Text(bytes: ArrayLike<number>): string {
  let text = ''
  for (let at = 0; at < bytes.length; ) {
    const length = signLength(bytes, at)
    text += length === 0 ? '\ufffd' : String.fromCodePoint(codeAt(bytes, at, length))
    at += Math.max(1, length)
  }
  return text
}

const tail = (bits: number) => 0x80 | (bits & 0x3f)

/** Smallest code that needs so many bytes: what is written longer than it must be is no UTF-8. */
const LEAST = [0, 0, 0x80, 0x800, 0x10000] as const

/** Bytes of the sign that begins here, 0 where none does. */
function signLength(bytes: ArrayLike<number>, at: number): number {
  const first = bytes[at]!
  const length = first < 0x80 ? 1 : first >> 5 === 6 ? 2 : first >> 4 === 14 ? 3 : first >> 3 === 30 ? 4 : 0
  if (length === 0 || at + length > bytes.length) return 0
  for (let i = 1; i < length; i++) if (bytes[at + i]! >> 6 !== 2) return 0
  const code = codeAt(bytes, at, length)
  return code < LEAST[length]! || code > 0x10ffff ? 0 : length
}

function codeAt(bytes: ArrayLike<number>, at: number, length: number): number {
  let code = length === 1 ? bytes[at]! : bytes[at]! & (0xff >> (length + 1))
  for (let i = 1; i < length; i++) code = (code << 6) | (bytes[at + i]! & 0x3f)
  return code
}
