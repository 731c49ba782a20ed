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

/** Advance widths of CMMI10, thousandths of the em, where one sign alone has it. */
const CMMI10_WIDTHS: readonly (readonly [width: number, text: string])[] = [
  [639.7, 'α'], [565.6, 'β'], [517.7, 'γ'], [444.4, 'δ'], [405.9, 'ϵ'], [466.3, 'ε'], [496.5, 'η'], [469.4, 'θ'],
  [353.9, 'ι'], [576.2, 'κ'], [583.3, 'λ'], [602.5, 'μ'], [494.0, 'ν'], [570.3, 'π'], [571.4, 'σ'], [540.3, 'υ'],
  [595.8, 'ϕ'], [591.4, 'ϑ'], [625.7, 'χ'], [651.4, 'ψ'], [622.5, 'ω'], [530.9, '∂'],
]

/**
 * The sign of CMMI10 with this advance width (some writers round it down); null where there
 * is none, or more than one, or it is another font.
 */
export function findByWidth(fontName: string, advance: number): string | null {
  if (!/^CMMI10$/.test(fontName)) return null
  const within = (limit: number) => CMMI10_WIDTHS.filter(([width]) => Math.abs(width - advance) < limit)
  const exact = within(0.1)
  const near = exact.length > 0 ? exact : within(1)
  return near.length === 1 ? near[0]![1] : null
}
