import { measure } from '@/lib/demos/translator/measure'
import { openModel } from '@/lib/demos/translator/open-model'
import { storedWeights } from '@/lib/demos/translator/stored-weights'
import type { Sharing } from '@/lib/domain/maths/quantise'
import { heldOutPairs } from '@/lib/domain/parallel-grammar/held-out'
import { SEEDS, TRANSLATOR } from '@/lib/domain/parallel-grammar/recipe'
import { countParameters } from '@/lib/domain/transformer/parameters'
import { smallWeights } from '@/lib/domain/transformer/small-weights'
import type { Bench } from '../task'

/** What the translator does on unseen sentences with all its weights in so many bits. */
export interface SmallTranslatorRow {
  /** Null for the weights as they are, counted as float32. */
  readonly bits: number | null
  readonly sharing: Sharing
  readonly bytes: number
  readonly perplexity: number
  /** Share of the sentences translated exactly. */
  readonly exact: number
  readonly bleu: number
}

const BITS = [8, 6, 5, 4, 3, 2] as const

/** Translates the same unseen sentences with weights in fewer and fewer bits; hands over each row as it is there. */
export async function measureSmallTranslator({ sentences }: { sentences: number }, { wasmFolder, report }: Bench<SmallTranslatorRow>): Promise<readonly SmallTranslatorRow[]> {
  const [{ model }, weights] = await Promise.all([openModel('trained', wasmFolder), storedWeights('trained', wasmFolder)])
  const pairs = heldOutPairs('unseen-sentences', SEEDS.testing, sentences)
  const rows: SmallTranslatorRow[] = []
  const row = async (bits: number | null, sharing: Sharing, bytes: number) => {
    const { perplexity, exact, bleu } = await measure(model, pairs)
    const one = { bits, sharing, bytes, perplexity, exact, bleu }
    rows.push(one)
    report(one)
  }
  try {
    model.loadWeights(weights)
    await row(null, 'matrix', 4 * countParameters(TRANSLATOR))
    for (const bits of BITS) {
      for (const sharing of ['matrix', 'row'] as const) {
        const small = smallWeights(TRANSLATOR, weights, bits, sharing)
        model.loadWeights(small.weights)
        await row(bits, sharing, small.bytes)
      }
    }
    return rows
  } finally {
    model.loadWeights(weights)
  }
}
