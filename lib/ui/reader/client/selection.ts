import { isLocale, type Locale } from '@/lib/domain/locale'

/** The text selected inside one column of the row, and its language; null where nothing is. */
export function selectionIn(row: HTMLElement): { quote: string; lang: Locale } | null {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const common = selection.getRangeAt(0).commonAncestorContainer
  const element = common instanceof Element ? common : common.parentElement
  const column = element?.closest<HTMLElement>('.col')
  if (!column || !row.contains(column) || !isLocale(column.lang)) return null
  return { quote: selection.toString().replace(/\s+/g, ' ').trim(), lang: column.lang }
}
