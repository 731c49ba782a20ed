import type { Layer } from '../layer'
import { prepareText } from '../prepare/text'
import { isRetold } from '../retold'
import { reportSentences } from '../sentence-report'

/** The paper told again in plain Italian, each line with the sentences that it stands for. */
export const layers: readonly Layer[] = [
  {
    name: 'retelling-it',
    report: (sources) => reportSentences(sources.facts, sources.retelling, isRetold),
    prepare({ retelling }) {
      const texts = retelling.blocks.map((block) => [block.id, prepareText(block.sentences, 'it')] as const)
      return { 'retelling-it.json': Object.fromEntries(texts) }
    },
  },
]
