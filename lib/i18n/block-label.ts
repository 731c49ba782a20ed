import type { Locale } from '@/lib/domain/locale'

/** How a block is called where it is spoken of: `3.2.1-p2`, `Equazione 1`, `Tabella 2`. */
export function blockLabel(id: string, locale: Locale): string {
  const words = WORDS[locale]
  const float = /^(fig|table)-(\d)(-caption)?$/.exec(id)
  if (float) return `${float[1] === 'fig' ? words.figure : words.table} ${float[2]}`
  const equation = /^eq-(\d)-/.exec(id)
  if (equation) return `${words.equation} ${equation[1]}`
  const note = /^fn-(\d)$/.exec(id)
  if (note) return `${words.footnote} ${note[1]}`
  const reference = /^ref-(\d+)$/.exec(id)
  if (reference) return `[${reference[1]}]`
  const heading = /^h-([\d.]+)$/.exec(id)
  if (heading) return `§ ${heading[1]}`
  const paragraph = /^([\d.]+)-(p|li)(\d+)$/.exec(id)
  if (paragraph) return `§ ${paragraph[1]}, ${paragraph[2] === 'p' ? words.paragraph : words.item} ${paragraph[3]}`
  return words.named[id] ?? id
}

const WORDS = {
  it: {
    figure: 'Figura',
    table: 'Tabella',
    equation: 'Equazione',
    footnote: 'Nota',
    paragraph: 'capoverso',
    item: 'punto',
    named: namesIn('it'),
  },
  en: {
    figure: 'Figure',
    table: 'Table',
    equation: 'Equation',
    footnote: 'Footnote',
    paragraph: 'paragraph',
    item: 'item',
    named: namesIn('en'),
  },
} as const

function namesIn(locale: Locale): Readonly<Record<string, string>> {
  const names: Record<string, readonly [string, string]> = {
    title: ['Titolo', 'Title'],
    authors: ['Autori', 'Authors'],
    'permission-notice': ['Permesso', 'Permission notice'],
    'h-abstract': ['Sommario', 'Abstract'],
    'abstract-1': ['Sommario', 'Abstract'],
    'fn-star': ['Nota ∗', 'Footnote ∗'],
    'fn-dagger': ['Nota †', 'Footnote †'],
    'fn-ddagger': ['Nota ‡', 'Footnote ‡'],
    '3.1-encoder': ['§ 3.1, encoder', '§ 3.1, encoder'],
    '3.1-decoder': ['§ 3.1, decoder', '§ 3.1, decoder'],
    'eq-multihead': ['§ 3.2.2, formula', '§ 3.2.2, display'],
    'eq-pe': ['§ 3.5, formula', '§ 3.5, display'],
    '5.4-residual-dropout': ['§ 5.4, dropout', '§ 5.4, dropout'],
    '5.4-label-smoothing': ['§ 5.4, label smoothing', '§ 5.4, label smoothing'],
    ack: ['Ringraziamenti', 'Acknowledgements'],
    'h-references': ['Bibliografia', 'References'],
    'h-attention-visualizations': ['Visualizzazioni dell’attenzione', 'Attention visualizations'],
  }
  const column = locale === 'it' ? 0 : 1
  return Object.fromEntries(Object.entries(names).map(([id, pair]) => [id, pair[column]]))
}
