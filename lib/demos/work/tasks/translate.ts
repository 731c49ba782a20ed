import { beamTranslations, greedyWords } from '@/lib/demos/transformer/decode'
import type { ForwardResult } from '@/lib/demos/transformer/results'
import { openModel } from '@/lib/demos/translator/open-model'
import type { Stage } from '@/lib/domain/parallel-grammar/stages'
import { LONGEST } from '@/lib/domain/parallel-grammar/sentence-pair'
import { findWord, getWordId } from '@/lib/domain/parallel-grammar/vocabulary'
import { padded, sourceIds } from '@/lib/domain/transformer/batch'
import { END, START } from '@/lib/domain/transformer/settings'
import type { Bench } from '../task'

/** A word as it is written, with what else stood to choice. */
export interface TranslatedWord {
  /** Null for the end of the sentence. */
  readonly word: string | null
  readonly probability: number
  readonly others: readonly { readonly word: string | null; readonly probability: number }[]
}

export interface Translation {
  readonly words: readonly TranslatedWord[]
  /** What beam search finds, best first; a translation's score is its penalised log-probability. */
  readonly beam: readonly { readonly words: readonly string[]; readonly logProbability: number; readonly score: number }[]
  readonly maps: ForwardResult['maps']
  readonly backend: string
  /** From the question to the last word, beam and maps not counted. */
  readonly milliseconds: number
}

const OTHERS = 4

/** Translates a sentence of the grammar's words; hands over each word as it is written. */
export async function translate(
  { words, stage, beam, alpha }: { words: readonly string[]; stage: Stage; beam: number; alpha: number },
  { wasmFolder, report }: Bench<TranslatedWord>,
): Promise<Translation> {
  const { model, backend } = await openModel(stage, wasmFolder)
  const source = words.map(getWordId)
  const begun = performance.now()
  const written: TranslatedWord[] = []
  const ids: number[] = []
  for await (const { word, logs } of greedyWords(model, source, LONGEST + 1)) {
    const likeliest = [...logs.keys()].sort((a, b) => logs[b]! - logs[a]!).slice(0, OTHERS + 1)
    const told = (id: number) => ({ word: findWord(id), probability: Math.exp(logs[id]!) })
    const one = { ...told(word), others: likeliest.filter((id) => id !== word).slice(0, OTHERS).map(told) }
    written.push(one)
    report(one)
    if (word !== END) ids.push(word)
  }
  const milliseconds = performance.now() - begun
  const { maps } = await model.forward({ source: sourceIds([source]), input: padded([[START, ...ids]]) })
  const found = await beamTranslations(model, source, { beam, alpha, maxLength: LONGEST + 1 })
  return {
    words: written,
    beam: found.slice(0, beam).map((one) => ({ ...one, words: one.words.map((id) => findWord(id) ?? '') })),
    maps,
    backend,
    milliseconds,
  }
}
