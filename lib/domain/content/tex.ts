import type { Locale } from '../locale'

/**
 * Writes the decimal marks of a formula as `locale` prints them. The braces keep TeX from
 * spacing the comma as if it separated two arguments.
 */
export function localiseTex(tex: string, locale: Locale): string {
  return locale === 'it' ? tex.replace(/(\d)\.(?=\d)/g, '$1{,}') : tex
}

/**
 * One spelling for formulas that print alike: spaces go (but one ends a control word before a
 * letter), as do braces around a single character in a script.
 */
export function normaliseTex(tex: string): string {
  return tex
    .replace(/\\[,;:! ]/g, ' ')
    .replace(/\\(?:ldots|dots|dotsc)(?![a-zA-Z])/g, '...')
    .replace(/\s+/g, ' ')
    .replace(/(\\[a-zA-Z]+) (?=[a-zA-Z])/g, '$1\u0000')
    .replaceAll(' ', '')
    .replaceAll('\u0000', ' ')
    .replace(/([_^])\{([^\\{}])\}/g, '$1$2')
}
