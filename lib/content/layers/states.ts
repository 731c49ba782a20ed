import { SENTENCE_STATES, stateOf, type SentenceState } from '@/lib/domain/paper/sentence-state'
import type { Layer } from '../layer'
import type { PaperSources } from '../sources/paper-sources'
import { readStates, wordedBlocks } from '../states/states-file'

/** What was done to each sentence of the translation. A block counts when none of its sentences is a mere draft. */
export const layers: readonly Layer[] = [
  {
    name: 'states-it',
    report(sources) {
      const states = Object.values(statesOf(sources))
      const count = (state: SentenceState) => [state, states.flat().filter((one) => one === state).length] as const
      return {
        blocks: states.filter((block) => !block.includes('drafted')).length,
        of: states.length,
        ...Object.fromEntries(SENTENCE_STATES.map(count)),
      }
    },
    prepare: (sources) => ({ 'states-it.json': statesOf(sources) }),
  },
]

function statesOf({ root, layers: { it } }: PaperSources): Record<string, SentenceState[]> {
  const declared = readStates(root)
  return Object.fromEntries(wordedBlocks(it).map(({ id, wordings }) => [id, wordings.map((wording) => stateOf(wording, declared[id]))]))
}
