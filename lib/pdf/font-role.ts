import type { Font, FontRole } from './glyph'

/** Families of TeX and of KaTeX; a browser that prints a page keeps these names. */
const ROLES: readonly (readonly [RegExp, FontRole])[] = [
  [/^(CMMI|CMMIB|LMMathItalic|KaTeX_Math)/i, 'math-italic'],
  [/^(CMSY|CMBSY|MSAM|LMMathSymbols)/i, 'math-symbol'],
  [/^(CMEX|LMMathExtension|KaTeX_Size)/i, 'math-extension'],
  [/^(MSBM|BBOLD|KaTeX_AMS)/i, 'blackboard'],
  [/^(CMBX|CMB\d|KaTeX_Main-Bold)/i, 'math-bold'],
  [/^(CMR\d|CMR$|LMRoman|KaTeX_Main)/i, 'math-roman'],
]

const BOLD = /bold|medi(um)?(ital)?$|black|heavy|^CMBX|^CMB\d/i

/** Reads a PDF font name (`LICAEO+CMMI10`); an unknown name is a text font. */
export function fontFromName(raw: string): Font {
  const name = raw.replace(/^[A-Z]{6}\+/, '')
  const role = ROLES.find(([pattern]) => pattern.test(name))?.[1] ?? 'text'
  return { name, role, bold: BOLD.test(name) }
}
