import type { Node } from 'unist'
import { SKIP, visit } from 'unist-util-visit'
import { findTerms, termIndex, type TermIndex } from '@/lib/domain/glossary/find-terms'
import type { Locale } from '@/lib/domain/locale'
import type { Check } from '../check'
import { loadGlossary, type LoadedEntry } from '../glossary/load-glossary'
import { ownTexts, type OwnText } from '../own-texts'
import type { Problem } from '../problem'

interface Lexicon {
  /** Banned wordings by themselves as “entries”; approved ones, which shelter a banned word inside a longer form, as ''. */
  readonly index: TermIndex
  /** What to say instead, by banned wording. */
  readonly instead: ReadonlyMap<string, string>
}

/** Our own texts use the approved term; a word in *emphasis*, in `code` or in quotation marks is mentioned, not used. */
export const check: Check = {
  name: 'own-words',
  run(sources) {
    const { loaded } = loadGlossary(sources.root)
    const lexicons = { it: lexiconOf(loaded, 'it'), en: lexiconOf(loaded, 'en') }
    return ownTexts(sources).flatMap((text) => inText(text, lexicons[text.locale]))
  },
}

function lexiconOf(loaded: readonly LoadedEntry[], locale: Locale): Lexicon {
  const approved = loaded.flatMap(({ entry }) => entry.forms[locale].map(({ text }) => text))
  const said = new Set(approved.map((form) => form.toLowerCase()))
  const instead = new Map(
    loaded.flatMap(({ entry }) =>
      entry.avoidWords[locale].filter((word) => !said.has(word.toLowerCase())).map((word) => [word, entry.names[locale]] as const),
    ),
  )
  const everywhere = (forms: readonly string[]) => {
    const listed = forms.map((text) => ({ text, where: [] }))
    return { it: listed, en: listed }
  }
  const banned = [...instead.keys()].map((word) => ({ id: word, forms: everywhere([word]) }))
  return { index: termIndex([{ id: '', forms: everywhere(approved) }, ...banned], locale), instead }
}

/** Words that are shown rather than used. */
const MENTIONS: ReadonlySet<string> = new Set(['emphasis', 'inlineCode', 'code', 'inlineMath', 'math'])
const QUOTED = /«[^»]*»|“[^”]*”/g
const NOWHERE = { block: '', section: '' }

function inText({ file, line, tree }: OwnText, { index, instead }: Lexicon): Problem[] {
  const problems: Problem[] = []
  visit(tree, (node: Node) => {
    if (MENTIONS.has(node.type)) return SKIP
    if (node.type !== 'text') return
    const words = (node as Node & { value: string }).value.replace(QUOTED, (quoted) => ' '.repeat(quoted.length))
    for (const { entry } of findTerms(words, index, NOWHERE)) {
      if (entry === '') continue
      problems.push({
        file,
        line: line + (node.position?.start.line ?? 1) - 1,
        message: `“${entry}” is a wording to avoid`,
        remedy: `Write “${instead.get(entry)}”, or *${entry}* where the word itself is meant.`,
      })
    }
  })
  return problems
}
