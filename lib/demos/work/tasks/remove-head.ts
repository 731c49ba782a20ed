import { openModel } from '@/lib/demos/translator/open-model'
import { storedWeights } from '@/lib/demos/translator/stored-weights'
import { probePairs } from '@/lib/domain/parallel-grammar/probes'
import { TRANSLATOR } from '@/lib/domain/parallel-grammar/recipe'
import { rightWords, type RightWords } from '@/lib/domain/parallel-grammar/right-words'
import type { Stage } from '@/lib/domain/parallel-grammar/stages'
import { idsOf } from '@/lib/domain/parallel-grammar/training-batches'
import { makeBatch } from '@/lib/domain/transformer/batch'
import { withoutHead, type HeadPlace } from '@/lib/domain/transformer/without-head'
import type { Bench } from '../task'

/** Takes one head away (none for null), counts the words still right on sentences of known build, and puts it back. */
export async function removeHead({ stage, place }: { stage: Stage; place: HeadPlace | null }, { wasmFolder }: Bench<never>): Promise<RightWords> {
  const [{ model }, weights] = await Promise.all([openModel(stage, wasmFolder), storedWeights(stage, wasmFolder)])
  const batch = makeBatch(probePairs().map(idsOf))
  try {
    if (place) model.loadWeights(withoutHead(TRANSLATOR, weights, place))
    const { logits } = await model.forward(batch)
    return rightWords(logits, batch, TRANSLATOR.vocabulary)
  } finally {
    model.loadWeights(weights)
  }
}
