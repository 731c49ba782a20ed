import { readSentenceLayer, type LayerSentence } from '@/lib/content/sources/sentence-layer'

/** Which sentences of the original a line stands for: it is no part of the wording. */
const SOURCES = /^:src\[[\d, ]*\]\s*/

/** One sentence of the translation as its file has it. */
export interface TranslationLine {
  readonly file: string
  /** Line of the file, from 1. */
  readonly line: number
  /** `:src[2,3] ` where the line begins so. */
  readonly prefix: string
  readonly wording: string
  readonly sentence: LayerSentence
}

let kept: ReadonlyMap<string, readonly TranslationLine[]> | null = null

/** The lines of the Italian translation by block, read once per process. */
export function translationLines(): ReadonlyMap<string, readonly TranslationLine[]> {
  kept ??= new Map(
    [...readSentenceLayer(/* turbopackIgnore: true */ process.cwd(), 'it').layer.byId].map(([id, block]) => [
      id,
      block.sentences.map((sentence) => {
        const prefix = SOURCES.exec(sentence.source)?.[0] ?? ''
        return { file: sentence.file, line: sentence.line, prefix, wording: sentence.source.slice(prefix.length), sentence }
      }),
    ]),
  )
  return kept
}

/** One sentence of the translation, counted from 1, or null where there is none. */
export function findTranslationLine(blockId: string, sentence: number): TranslationLine | null {
  return translationLines().get(blockId)?.[sentence - 1] ?? null
}
