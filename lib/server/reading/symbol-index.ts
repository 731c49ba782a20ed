import 'server-only'
import { patternIndex, type SymbolIndex } from '@/lib/domain/glossary/find-symbols'
import type { CurrentGlossary } from '../glossary/current-glossary'

const indexes = new WeakMap<CurrentGlossary, SymbolIndex>()

/** Every way of writing every symbol of a glossary, made once for each. */
export function symbolsOf(glossary: CurrentGlossary): SymbolIndex {
  const known = indexes.get(glossary)
  if (known !== undefined) return known
  const made = patternIndex(glossary.findable.flatMap(({ id, tex, where }) => tex.map((pattern) => ({ tex: pattern, entry: id, where }))))
  indexes.set(glossary, made)
  return made
}
