import type { Font, Glyph, PageContent } from './glyph'
import { findByWidth, texGlyph } from './tex-encodings'

/** Shown where a glyph's meaning stays unknown: reported, never guessed. */
export const UNKNOWN = '\uFFFD'

/**
 * Gives their meaning back to glyphs whose Unicode is private, a control character or a bare
 * code: from TeX's standard encodings, from the advance widths of the family, and for the two
 * ligatures that share a width from the letters around them. Changes the glyphs in place.
 */
export function mendLostGlyphs(pages: readonly PageContent[]): void {
  const fonts = new Map<string, Glyph[]>()
  for (const page of pages) {
    for (const glyph of page.glyphs) {
      const list = fonts.get(glyph.font.name)
      if (list) list.push(glyph)
      else fonts.set(glyph.font.name, [glyph])
    }
  }
  const followers = followersOf(pages)
  for (const glyphs of fonts.values()) mendFont(glyphs, followers)
}

function mendFont(glyphs: readonly Glyph[], followers: ReadonlyMap<Glyph, Glyph>): void {
  const known = new Set(glyphs.filter((g) => !isLost(g)).map((g) => g.text))
  const lost = new Map<string, Glyph[]>()
  for (const glyph of glyphs) {
    const standard = texGlyph(glyph.font.name, glyph.code, glyph.text)
    if (standard !== null) glyph.text = standard
    else if (isLost(glyph)) {
      const key = `${glyph.code} ${glyph.text}`
      lost.set(key, [...(lost.get(key) ?? []), glyph])
    }
  }
  for (const same of lost.values()) {
    const meaning = meaningOf(same[0]!.font, same, known, followers) ?? UNKNOWN
    if (meaning !== UNKNOWN) known.add(meaning)
    for (const glyph of same) glyph.text = meaning
  }
}

function isLost(glyph: Glyph): boolean {
  return glyph.text === '' || /^[\p{Co}\p{Cc}\p{Cn}\uFFFD]/u.test(glyph.text)
}

function meaningOf(
  font: Font,
  glyphs: readonly Glyph[],
  known: ReadonlySet<string>,
  followers: ReadonlyMap<Glyph, Glyph>,
): string | null {
  const em = glyphs[0]!.advance / 1000
  switch (font.role) {
    case 'math-italic': {
      const sign = findByWidth(font.name, glyphs[0]!.advance)
      if (sign !== null && !known.has(sign)) return sign
      // In every size of the family the point and the comma are the narrowest signs,
      // and the slash is as wide as a digit.
      if (em < 0.44) return pointOrComma(glyphs, known, followers)
      return em < 0.72 && !known.has('/') ? '/' : null
    }
    case 'math-extension':
      return (em > 1 && em < 1.15) || (em > 1.35 && em < 1.5) ? '∑' : null
    case 'text':
      return em > 0.4 && em < 0.7 ? ligature(glyphs, known, followers) : null
    default:
      return null
  }
}

/**
 * fi or fl, which are equally wide: in English fl stands before a vowel only, fi mostly before
 * a consonant. What the font already maps is no candidate.
 */
function ligature(
  glyphs: readonly Glyph[],
  known: ReadonlySet<string>,
  followers: ReadonlyMap<Glyph, Glyph>,
): string | null {
  const next = glyphs.map((g) => letterOf(followers.get(g)))
  if (next.every((letter) => letter === '')) return null
  if (known.has('fi')) return known.has('fl') ? null : 'fl'
  if (known.has('fl')) return 'fi'
  const open = next.filter((letter) => /[aou]/.test(letter)).length
  const closed = next.filter((letter) => /[^aouei]/.test(letter)).length
  return open > closed ? 'fl' : 'fi'
}

/** Where both are lost, a point is the one that stands before digits and before itself. */
function pointOrComma(
  glyphs: readonly Glyph[],
  known: ReadonlySet<string>,
  followers: ReadonlyMap<Glyph, Glyph>,
): string | null {
  if (known.has('.')) return known.has(',') ? null : ','
  if (known.has(',')) return '.'
  const pointed = glyphs.filter((g) => {
    const next = followers.get(g)?.text ?? ''
    return next === g.text || /^\d/.test(next)
  })
  return pointed.length > glyphs.length / 2 ? '.' : null
}

function letterOf(glyph: Glyph | undefined): string {
  return glyph && /^\p{Ll}/u.test(glyph.text) ? glyph.text[0]! : ''
}

/** The glyph that stands straight after each on its line, close enough to be of one word or number. */
function followersOf(pages: readonly PageContent[]): Map<Glyph, Glyph> {
  const after = new Map<Glyph, Glyph>()
  for (const page of pages) {
    for (const [i, glyph] of page.glyphs.entries()) {
      const next = page.glyphs[i + 1]
      if (next && next.y === glyph.y && Math.abs(next.x0 - glyph.x1) < 0.2 * glyph.size) after.set(glyph, next)
    }
  }
  return after
}
