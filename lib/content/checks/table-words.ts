import type { Check } from '../check'
import { factsOfInline } from '../inline/facts-of-inline'
import { readPrintedText } from '../inline/printed-text'
import { difference } from '../multiset'
import type { Problem } from '../problem'
import { lineIn } from '../sources/json-file'
import type { PaperSources } from '../sources/paper-sources'
import { isWorded, textIn } from '../sources/tables'

/** Every worded cell of the tables has its Italian, which keeps its citations and formulas. */
export const check: Check = {
  name: 'table-words',
  run: (sources) => [...untranslated(sources), ...unfaithful(sources)],
}

function wordedCells({ tables }: PaperSources): { id: string; text: string }[] {
  return Object.entries(tables.data).flatMap(([id, { head, groups }]) =>
    [head, ...groups].flat(2).flatMap((cell) => {
      const text = textIn(cell)
      return text !== null && isWorded(text) ? [{ id, text }] : []
    }),
  )
}

function untranslated(sources: PaperSources): Problem[] {
  const { tableWords } = sources
  const missing = new Map(wordedCells(sources).map(({ id, text }) => [text, id]))
  for (const english of Object.keys(tableWords.data)) missing.delete(english)
  return [...missing].map(([text, id]) => ({
    file: tableWords.file,
    line: 1,
    message: `“${text}” of ${id} has no Italian`,
    remedy: `Add "${text}": "…", the same text twice where Italian keeps it.`,
  }))
}

function unfaithful(sources: PaperSources): Problem[] {
  const { tableWords } = sources
  const used = new Set(wordedCells(sources).map(({ text }) => text))
  return Object.entries(tableWords.data).flatMap(([english, italian]): Problem[] => {
    const at = { file: tableWords.file, line: lineIn(tableWords, english) }
    if (!used.has(english)) return [{ ...at, message: `no table says “${english}”`, remedy: 'Spell it as tables.json does, or take it away.' }]
    const [left, right] = [english, italian].map((text) => factsOfInline(readPrintedText(text)))
    const same =
      left && right && [difference(left.citations, right.citations), difference(left.formulas, right.formulas)]
        .every(({ missing, extra }) => missing.length + extra.length === 0)
    return same ? [] : [{ ...at, message: `“${italian}” does not keep the citations and formulas of “${english}”`, remedy: 'Copy them as they are.' }]
  })
}
