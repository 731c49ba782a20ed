import { LONGEST } from '@/lib/domain/parallel-grammar/sentence-pair'
import { SPECIAL_WORDS } from '@/lib/domain/transformer/settings'
import { greedyWords } from '../transformer/decode'
import type { TransformerModel } from '../transformer/model'

/**
 * Has the model write once before anybody waits for it: a backend prepares each operation at its first use,
 * and code runs slowly until it has been compiled for good. What comes out is of no interest.
 */
export async function warmUp(model: TransformerModel): Promise<void> {
  const source = Array.from({ length: LONGEST }, (_, i) => SPECIAL_WORDS + i)
  for await (const one of greedyWords(model, source, LONGEST + 1)) void one
}
