import 'server-only'
import { findFormula } from '@/lib/domain/formulas/registry'
import type { PreparedEntry } from '@/lib/domain/glossary/prepared'
import type { CardLink, ShownCard } from '@/lib/domain/glossary/shown'
import type { Locale } from '@/lib/domain/locale'
import type { Viewer } from '@/lib/domain/people/viewer'
import { blockLabel } from '@/lib/i18n/block-label'
import { authorize } from '../access/authorize'
import { currentGlossary, type CurrentGlossary } from '../glossary/current-glossary'
import { findHomeOfTerm } from './answers'
import { findTranslatorNote, type ShownTranslatorNote } from './translator-notes'

/** Links to the cards that exist, in the order given. */
export function cardLinks({ byId }: CurrentGlossary, ids: Iterable<string>, locale: Locale): CardLink[] {
  return [...ids].flatMap((id) => {
    const entry = byId.get(id)
    return entry ? [{ id, name: entry.names[locale] }] : []
  })
}

/**
 * One card, or null where there is none.
 * @throws Refusal for whom may not read
 */
export async function findCard(viewer: Viewer, locale: Locale, id: string): Promise<ShownCard | null> {
  authorize(viewer, 'paper.read')
  const glossary = await currentGlossary()
  const entry = glossary.byId.get(id)
  return entry ? shown(glossary, entry, findTranslatorNote(viewer, locale, id), locale) : null
}

/**
 * The whole glossary, by name.
 * @throws Refusal for whom may not read
 */
export async function listCards(viewer: Viewer, locale: Locale): Promise<ShownCard[]> {
  authorize(viewer, 'paper.read')
  const byName = new Intl.Collator(locale, { ignorePunctuation: true })
  const glossary = await currentGlossary()
  return glossary.entries
    .toSorted((a, b) => byName.compare(a.plainNames[locale], b.plainNames[locale]))
    .map((entry) => shown(glossary, entry, findTranslatorNote(viewer, locale, entry.id), locale))
}

function shown(glossary: CurrentGlossary, entry: PreparedEntry, note: ShownTranslatorNote | null, locale: Locale): ShownCard {
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
    askAt: firstUse ?? findHomeOfTerm(id) ?? 'title',
    related: cardLinks(glossary, entry.related, locale),
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
