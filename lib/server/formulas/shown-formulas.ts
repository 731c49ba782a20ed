import 'server-only'
import { loadPaper } from '@/lib/content/load'
import { drawParts } from '@/lib/content/speech/draw-parts'
import { findParts, type FormulaPart } from '@/lib/domain/formula-parts/find-parts'
import type { ShownFormula, ShownFormulas, ShownPart } from '@/lib/domain/formula-parts/shown'
import { formulasOfBlock } from '@/lib/domain/formulas/registry'
import type { Locale } from '@/lib/domain/locale'
import type { Viewer } from '@/lib/domain/people/viewer'
import { authorize } from '../access/authorize'
import { currentGlossary, type CurrentGlossary } from '../glossary/current-glossary'
import { symbolsOf } from '../reading/symbol-index'
import { spokenForm } from './spoken-form'

/** Cards kept: all of the paper's formulas in both languages, and some readers'. */
const MOST_KEPT = 2_000
const kept = new Map<string, ShownFormula>()

/**
 * The cards of formulas that stand in one block, and what can be run beside it. Null where there is no such block.
 * @throws Refusal for whom may not read
 */
export async function findShownFormulas(viewer: Viewer, locale: Locale, blockId: string, texes: readonly string[]): Promise<ShownFormulas | null> {
  authorize(viewer, 'paper.read')
  const block = loadPaper().blocks.find(({ id }) => id === blockId)
  if (block === undefined) return null
  const glossary = await currentGlossary()
  const formulas = await Promise.all(texes.map((tex) => cardOf(glossary, tex, locale, { block: block.id, section: block.section })))
  return { formulas, run: formulasOfBlock(blockId).map(({ id, title }) => ({ id, title: title[locale] })) }
}

async function cardOf(glossary: CurrentGlossary, tex: string, locale: Locale, place: { block: string; section: string }): Promise<ShownFormula> {
  const key = JSON.stringify([glossary.stamp, locale, place.block, tex])
  const known = kept.get(key)
  if (known !== undefined) return known
  const parts = findParts(tex, symbolsOf(glossary), place)
  const html = drawParts(tex, parts, locale)
  const speech = html === null ? null : await spokenForm(tex, locale)
  const card = { tex, html, speech, parts: shownParts(glossary, tex, parts, locale) }
  kept.set(key, card)
  const oldest = kept.keys().next().value
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  return card
}

function shownParts({ byId }: CurrentGlossary, tex: string, parts: readonly FormulaPart[], locale: Locale): ShownPart[] {
  return [...new Set(parts.map(({ entry }) => entry))].flatMap((id) => {
    const entry = byId.get(id)
    const marks = parts.flatMap((part, at) => (part.entry === id ? [at] : []))
    const first = parts[marks[0] ?? 0]
    if (entry === undefined || first === undefined) return []
    const shape = entry.symbol?.shape ?? null
    return [{ entry: id, tex: tex.slice(first.start, first.end), marks, name: entry.names[locale], plain: entry.plain[locale], shape }]
  })
}
