import { LONGEST, type SentencePair } from '@/lib/domain/parallel-grammar/sentence-pair'
import { idsOf } from '@/lib/domain/parallel-grammar/training-batches'
import { findWord } from '@/lib/domain/parallel-grammar/vocabulary'
import { makeBatch } from '@/lib/domain/transformer/batch'
import { bleu } from '@/lib/domain/transformer/bleu'
import { greedy } from '../transformer/decode'
import type { TransformerModel } from '../transformer/model'

/** What a model does on sentences it has not learned from. */
export interface Measured {
  readonly sentences: number
  /** Mean cross-entropy of a word in nats, without smoothing. */
  readonly loss: number
  readonly perplexity: number
  /** Share of sentences translated word for word as expected. */
  readonly exact: number
  readonly bleu: number
}

const AT_ONCE = 100

/** Translates greedily and compares with the one right translation. `onWrong` sees the others. */
export async function measure(
  model: TransformerModel,
  pairs: readonly SentencePair[],
  onWrong: (pair: SentencePair, got: readonly string[]) => void = () => {},
): Promise<Measured> {
  let [loss, words, exact] = [0, 0, 0]
  const translations: (readonly string[])[] = []
  for (let from = 0; from < pairs.length; from += AT_ONCE) {
    const some = pairs.slice(from, from + AT_ONCE)
    const ids = some.map(idsOf)
    const count = ids.reduce((sum, { target }) => sum + target.length + 1, 0)
    loss += (await model.lossOn(makeBatch(ids))) * count
    words += count
    const found = await greedy(model, ids.map(({ source }) => source), LONGEST + 1)
    found.forEach((translation, i) => {
      const got = translation.map((id) => findWord(id) ?? '')
      translations.push(got)
      if (got.join(' ') === some[i]!.italian.join(' ')) exact += 1
      else onWrong(some[i]!, got)
    })
  }
  return {
    sentences: pairs.length,
    loss: loss / words,
    perplexity: Math.exp(loss / words),
    exact: exact / pairs.length,
    bleu: bleu(translations, pairs.map(({ italian }) => italian)),
  }
}
