import type { Locale } from '../locale'

const NAMES: Record<string, Record<Locale, string>> = {
  table: { it: 'Tabella', en: 'Table' },
  fig: { it: 'Figura', en: 'Figure' },
}

/** “Table 2:” at the head of a text. */
export const CAPTION_LABEL = /^(?:Tabella|Figura|Table|Figure) \d+[.:]\s*/

/**
 * The label that a caption's block begins with: “Table 2:” for `table-2-caption`.
 * @throws RangeError where `id` is no caption's
 */
export function captionLabel(id: string, locale: Locale): string {
  const [, kind = '', number] = /^([a-z]+)-(\d+)-caption$/.exec(id) ?? []
  const name = NAMES[kind]?.[locale]
  if (name === undefined) throw new RangeError(`${id} is no caption`)
  return `${name} ${number}:`
}
