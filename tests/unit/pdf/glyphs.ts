import { fontFromName } from '@/lib/pdf/font-role'
import type { Glyph, PageContent, Rule } from '@/lib/pdf/glyph'

/** One glyph at a place, 0.5 em wide unless told otherwise. */
export function glyph(text: string, font: string, x: number, y: number, size: number, width = 0.5): Glyph {
  return { text, code: text.codePointAt(0) ?? 0, advance: 1000 * width, x0: x, x1: x + width * size, y, size, font: fontFromName(font) }
}

/** Letters set one after the other from `x`. */
export function word(text: string, font: string, x: number, y: number, size: number, width = 0.5): Glyph[] {
  return [...text].map((letter, i) => glyph(letter, font, x + i * width * size, y, size, width))
}

export function pageOf(glyphs: Glyph[], rules: Rule[] = [], number = 1): PageContent {
  return { number, width: 612, height: 792, glyphs, rules, drawn: [], rotated: [] }
}
