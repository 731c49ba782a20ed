import katex from 'katex'
import { localiseTex } from '@/lib/domain/content/tex'
import { LOCALES } from '@/lib/domain/locale'
import type { Check } from '../check'
import { KATEX_OPTIONS } from '../inline/katex-options'
import { factsOfInline } from '../inline/facts-of-inline'
import { readPrintedText } from '../inline/printed-text'
import type { Problem } from '../problem'
import { linesIn } from '../sources/equations'
import { lineIn, type JsonFile } from '../sources/json-file'
import type { PaperSources } from '../sources/paper-sources'
import { textIn } from '../sources/tables'

interface Formula {
  readonly tex: string
  readonly file: string
  readonly line: number
}

/** Every formula can be set, in both languages, without KaTeX so much as warning. */
export const check: Check = {
  name: 'katex',
  run: (sources) => [...inTexts(sources), ...inDisplays(sources), ...inTables(sources)].flatMap(complaints),
}

function complaints({ tex, file, line }: Formula): Problem[] {
  for (const locale of LOCALES) {
    try {
      katex.renderToString(localiseTex(tex, locale), { ...KATEX_OPTIONS, throwOnError: true })
    } catch (error) {
      const reason = (error instanceof Error ? error.message : String(error)).replace(/^KaTeX parse error: /, '')
      return [{ file, line, message: `$${tex}$ cannot be set: ${reason}`, remedy: 'Correct its LaTeX; KaTeX’s list of functions says what it knows.' }]
    }
  }
  return []
}

function inTexts({ layers }: PaperSources): Formula[] {
  const sentences = LOCALES.flatMap((locale) => layers[locale].blocks.flatMap((block) => block.sentences))
  return sentences.flatMap(({ nodes, file, line }) =>
    factsOfInline(nodes, { notes: true }).formulas.map((tex) => ({ tex, file, line })),
  )
}

function inDisplays({ equations }: PaperSources): Formula[] {
  return Object.entries(equations.data).flatMap(([id, equation]) =>
    LOCALES.flatMap((locale) => linesIn(equation, locale)).map((tex) => inJson(equations, tex, id, 'lines')),
  )
}

function inTables({ tables, tableWords }: PaperSources): Formula[] {
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

function inJson(json: JsonFile<unknown>, tex: string, ...path: string[]): Formula {
  return { tex, file: json.file, line: lineIn(json, ...path) }
}
