import 'server-only'
import { loadPrepared } from '@/lib/content/load'
import { findFormula } from '@/lib/domain/formulas/registry'
import type { PreparedEntry, PreparedGlossary } from '@/lib/domain/glossary/prepared'
import type { CardLink, ShownCard } from '@/lib/domain/glossary/shown'
import type { Locale } from '@/lib/domain/locale'
import type { Viewer } from '@/lib/domain/people/viewer'
import { blockLabel } from '@/lib/i18n/block-label'
import { authorize } from '../access/authorize'
import { findTranslatorNote, type ShownTranslatorNote } from './translator-notes'

export function preparedGlossary(): PreparedGlossary {
  return loadPrepared('glossary.json')
}

let kept: { readonly of: PreparedGlossary; readonly byId: ReadonlyMap<string, PreparedEntry> } | null = null

function entriesById(): ReadonlyMap<string, PreparedEntry> {
  const glossary = preparedGlossary()
  if (kept?.of !== glossary) kept = { of: glossary, byId: new Map(glossary.entries.map((entry) => [entry.id, entry])) }
  return kept.byId
}

/** Links to the cards that exist, in the order given. */
export function cardLinks(ids: Iterable<string>, locale: Locale): CardLink[] {
  return [...ids].flatMap((id) => {
    const entry = entriesById().get(id)
    return entry ? [{ id, name: entry.names[locale] }] : []
  })
}

/**
 * One card, or null where there is none.
 * @throws Refusal for whom may not read
 */
export function findCard(viewer: Viewer, locale: Locale, id: string): ShownCard | null {
  authorize(viewer, 'paper.read')
  const entry = entriesById().get(id)
  return entry ? shown(entry, findTranslatorNote(viewer, locale, id), locale) : null
}

/**
 * The whole glossary, by name.
 * @throws Refusal for whom may not read
 */
export function listCards(viewer: Viewer, locale: Locale): ShownCard[] {
  authorize(viewer, 'paper.read')
  const byName = new Intl.Collator(locale, { ignorePunctuation: true })
  return preparedGlossary()
    .entries.toSorted((a, b) => byName.compare(a.plainNames[locale], b.plainNames[locale]))
    .map((entry) => shown(entry, findTranslatorNote(viewer, locale, entry.id), locale))
}

function shown(entry: PreparedEntry, note: ShownTranslatorNote | null, locale: Locale): ShownCard {
  const { id, kind, topic, names, plainNames, expansion, firstUse, demo, symbol } = entry
  const other = locale === 'it' ? 'en' : 'it'
  return {
    id, kind, topic,
    name: names[locale],
    otherName: plainNames.it === plainNames.en ? null : names[other],
    expansion: expansion?.[locale] ?? null,
    plain: entry.plain[locale],
    more: entry.more[locale],
    example: entry.example[locale],
    firstUse: firstUse === null ? null : { block: firstUse, label: blockLabel(firstUse, locale) },
    related: cardLinks(entry.related, locale),
    translatorNote: note && { id: note.id, html: note.html },
    demo: demo === null ? null : { id: demo, title: findFormula(demo)?.title[locale] ?? demo },
    symbol: symbol && {
      latex: symbol.latex,
      html: symbol.html[locale],
      otherWays: symbol.otherWays.map(({ html, latex, where }) => ({ html, latex, where: where[locale] })),
      shape: symbol.shape,
      convention: symbol.convention?.[locale] ?? null,
      readAloud: symbol.readAloud[locale],
    },
  }
}
