import 'server-only'
import { loadPrepared } from '@/lib/content/load'
import type { Locale } from '@/lib/domain/locale'
import type { PreparedTranslatorNote, PreparedTranslatorNotes } from '@/lib/domain/paper/translator-note'
import type { Viewer } from '@/lib/domain/people/viewer'
import { blockLabel } from '@/lib/i18n/block-label'
import { authorize } from '../access/authorize'

/** One of the translator's notes in one language; names and text are prepared HTML. */
export interface ShownTranslatorNote extends Pick<PreparedTranslatorNote, 'id' | 'original' | 'translation'> {
  readonly html: string
  readonly where: { readonly block: string; readonly label: string } | null
}

function notes(): PreparedTranslatorNotes {
  return loadPrepared('translator-notes.json')
}

/**
 * Every translator's note, in the order of the paper.
 * @throws Refusal for whom may not read
 */
export function listTranslatorNotes(viewer: Viewer, locale: Locale): ShownTranslatorNote[] {
  authorize(viewer, 'paper.read')
  return notes().map((note) => shown(note, locale))
}

/**
 * The note on a card's term, or null: the term's own before that of another which the card explains too.
 * @throws Refusal for whom may not read
 */
export function findTranslatorNote(viewer: Viewer, locale: Locale, card: string): ShownTranslatorNote | null {
  authorize(viewer, 'paper.read')
  const found = notes().find(({ id }) => id === card) ?? notes().find(({ cards }) => cards.includes(card))
  return found ? shown(found, locale) : null
}

function shown({ id, original, translation, block, html }: PreparedTranslatorNote, locale: Locale): ShownTranslatorNote {
  return { id, original, translation, html: html[locale], where: block === null ? null : { block, label: blockLabel(block, locale) } }
}
