import { createHash } from 'node:crypto'
import type { UnderstoodPaper } from '@/lib/domain/paper/understood'

const GREEK: Readonly<Record<string, string>> = { epsilon: 'ϵ', alpha: 'α', beta: 'β', pi: 'π', sum: 'P' }

/**
 * A text's letters and digits alone, formulas reduced to what they print, in the order in
 * which TeX prints it (an exponent before an index); a sum sign is the "P" of its font's code.
 */
export function lettersAndDigits(text: string): string {
  const plain = text.replace(/\$([^$]*)\$/g, (_, latex: string) =>
    latex
      .replace(/_\{([^{}]*)\}\^\{([^{}]*)\}/g, '^{$2}_{$1}')
      .replace(/\\([a-zA-Z]+)/g, (command, name: string) => GREEK[name] ?? (command === '\\max' ? 'max' : '')),
  )
  return plain.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** LaTeX without what does not show: spaces, and braces around one sign. */
export function sameNotation(latex: string): string {
  return latex.replace(/\s+/g, '').replace(/([_^])\{(\w)\}/g, '$1$2')
}

export function formulasOf(text: string): string[] {
  return [...text.matchAll(/\$([^$]+)\$/g)].map(([, latex]) => latex!)
}

/** What a report may show of an import: never the text, which belongs to its authors. */
export function summaryOf({ edition, pages, missing, unmatched }: UnderstoodPaper) {
  return { edition, pages, missing, unmatched: unmatched.map(({ page, text }) => ({ page, letters: text.length })) }
}
