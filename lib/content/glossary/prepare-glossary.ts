import { revisionOf } from '@/lib/domain/content/revision'
import type { GlossaryEntry, SymbolFacts } from '@/lib/domain/glossary/entry'
import type { PreparedEntry, PreparedGlossary, PreparedSymbol } from '@/lib/domain/glossary/prepared'
import { both, flow, line, tex } from './rich-text'

/**
 * The glossary as the cards show it.
 * @throws Error naming the entry, with KaTeX's words where a formula cannot be set
 */
export function prepareGlossary(entries: readonly GlossaryEntry[]): PreparedGlossary {
  const prepared = entries.map(prepareEntry).sort((a, b) => a.plainNames.it.localeCompare(b.plainNames.it, 'it'))
  return {
    entries: prepared,
    findable: entries.map(({ id, forms, where, symbol }) => ({ id, forms, where, tex: symbol?.tex ?? [] })),
    stamp: revisionOf(prepared.map(({ id, revision }) => id + revision).join()),
  }
}

export function prepareEntry(entry: GlossaryEntry): PreparedEntry {
  try {
    const { id, kind, topic, names, expansion, firstUse, related, demo, symbol, text } = entry
    return {
      id, kind, topic, firstUse, related, demo,
      names: both(names, line),
      plainNames: names,
      expansion: expansion && both(expansion, line),
      plain: both({ it: text.it.plain, en: text.en.plain }, line),
      more: both({ it: text.it.more, en: text.en.more }, flow),
      example: both({ it: text.it.example, en: text.en.example }, flow),
      symbol: symbol && prepareSymbol(symbol),
      revision: revisionOf(JSON.stringify([names, expansion, text, symbol])),
    }
  } catch (cause) {
    throw new Error(`${entry.id}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

function prepareSymbol({ latex, otherWays, shape, convention, readAloud }: SymbolFacts): PreparedSymbol {
  return {
    latex,
    html: { it: tex(latex, 'it'), en: tex(latex, 'en') },
    otherWays: otherWays.map((way) => ({ latex: way.latex, html: tex(way.latex, 'en'), where: both(way.where, line) })),
    shape: shape === null ? null : tex(shape, 'en'),
    convention: convention && both(convention, line),
    readAloud: both(readAloud, line),
  }
}
