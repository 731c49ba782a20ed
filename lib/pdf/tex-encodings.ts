/** TeX's own codes where a file gives no Unicode: letters (OML), signs (OMS), large operators (OMX). */
const OML: Readonly<Record<number, string>> = {
  0x0b: 'α', 0x0c: 'β', 0x0d: 'γ', 0x0e: 'δ', 0x0f: 'ϵ', 0x10: 'ζ', 0x11: 'η', 0x12: 'θ',
  0x13: 'ι', 0x14: 'κ', 0x15: 'λ', 0x16: 'μ', 0x17: 'ν', 0x18: 'ξ', 0x19: 'π', 0x1a: 'ρ',
  0x1b: 'σ', 0x1c: 'τ', 0x1d: 'υ', 0x1e: 'ϕ', 0x1f: 'χ',
}
const OMS: Readonly<Record<number, string>> = {
  0x00: '−', 0x01: '·', 0x02: '×', 0x03: '∗', 0x06: '±', 0x0f: '•', 0x14: '≤', 0x15: '≥', 0x19: '≈', 0x1a: '⊂',
}
const OMX: Readonly<Record<number, string>> = {
  0x50: '∑', 0x51: '∏', 0x52: '∫', 0x58: '∑', 0x59: '∏', 0x5a: '∫',
}

const ENCODINGS: readonly (readonly [RegExp, Readonly<Record<number, string>>])[] = [
  [/^CMMI/, OML],
  [/^CMSY/, OMS],
  [/^CMEX/, OMX],
]

/**
 * What a glyph of a TeX font means when its Unicode is nothing but its code taken as a
 * character (U+000F for ϵ, "P" for a sum); null when it says more than that.
 */
export function texGlyph(fontName: string, code: number, text: string): string | null {
  if (text !== String.fromCharCode(code)) return null
  const encoding = ENCODINGS.find(([pattern]) => pattern.test(fontName))?.[1]
  return encoding?.[code] ?? null
}
