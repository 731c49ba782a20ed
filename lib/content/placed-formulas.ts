import { LOCALES } from '@/lib/domain/locale'
import { factsOfInline } from './inline/facts-of-inline'
import { readPrintedText } from './inline/printed-text'
import type { PlacedFormula } from './refused-formula'
import { linesIn } from './sources/equations'
import { lineIn, type JsonFile } from './sources/json-file'
import { sentenceLayers, type PaperSources } from './sources/paper-sources'
import { textIn } from './sources/tables'

/** Every formula of the paper's own layers: sentences, displays line by line, tables. */
export function paperFormulas(sources: PaperSources): PlacedFormula[] {
  return [...inTexts(sources), ...inDisplays(sources), ...inTables(sources)]
}

function inTexts(sources: PaperSources): PlacedFormula[] {
  const sentences = sentenceLayers(sources).flatMap(({ blocks }) => blocks.flatMap((block) => block.sentences))
  return sentences.flatMap(({ nodes, file, line }) =>
    factsOfInline(nodes, { notes: true }).formulas.map((tex) => ({ tex, file, line })),
  )
}

function inDisplays({ equations }: PaperSources): PlacedFormula[] {
  return Object.entries(equations.data).flatMap(([id, equation]) =>
    LOCALES.flatMap((locale) => linesIn(equation, locale)).map((tex) => inJson(equations, tex, id, 'lines')),
  )
}

function inTables({ tables, tableWords }: PaperSources): PlacedFormula[] {
  const cells = Object.entries(tables.data).flatMap(([id, { head, groups }]) =>
    [head, ...groups].flat(2).flatMap((cell) => formulasOf(textIn(cell)).map((tex) => inJson(tables, tex, id))),
  )
  const words = Object.entries(tableWords.data).flatMap(([english, italian]) =>
    formulasOf(italian).map((tex) => inJson(tableWords, tex, english)),
  )
  return [...cells, ...words]
}

function formulasOf(text: string | null): readonly string[] {
  return text === null ? [] : factsOfInline(readPrintedText(text)).formulas
}

function inJson(json: JsonFile<unknown>, tex: string, ...path: string[]): PlacedFormula {
  return { tex, file: json.file, line: lineIn(json, ...path) }
}
