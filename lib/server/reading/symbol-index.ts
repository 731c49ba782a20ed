import 'server-only'
import { patternIndex, type SymbolIndex } from '@/lib/domain/glossary/find-symbols'
import { preparedGlossary } from './glossary'

let index: SymbolIndex | null = null

/** Every way of writing every symbol of the glossary, made once a process. */
export function allSymbols(): SymbolIndex {
  index ??= patternIndex(
    preparedGlossary().findable.flatMap(({ id, tex, where }) => tex.map((pattern) => ({ tex: pattern, entry: id, where }))),
  )
  return index
}
