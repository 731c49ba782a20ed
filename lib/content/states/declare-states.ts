import { declare, type Declaration } from '@/lib/domain/paper/sentence-state'
import { checkContent } from '../check-content'
import { ContentError } from '../problem'
import type { PaperSources } from '../sources/paper-sources'
import { readStates, STATES_FILE, wordedBlocks, writeStates } from './states-file'

/**
 * Declares a state of the sentences of some blocks, or of all where none is named, and writes it down.
 * @throws ContentError where the content does not hold, for then nothing can be declared of it, or a block is not there
 */
export async function declareStates(sources: PaperSources, state: Declaration['state'], ids: readonly string[]): Promise<void> {
  const problems = await checkContent(sources)
  const unknown = ids.filter((id) => !sources.layers.it.byId.has(id)).map((id) => ({
    file: STATES_FILE,
    line: 1,
    message: `the translation has no block ${id}`,
    remedy: 'Use an id of blocks.json that carries text.',
  }))
  if (problems.length + unknown.length > 0) throw new ContentError([...problems, ...unknown])
  const covers = (id: string) => ids.length === 0 || ids.includes(id)
  const blocks = wordedBlocks(sources.layers.it)
  const checked = declare(blocks, readStates(sources.root), 'checked')
  writeStates(sources.root, declare(blocks, checked, state, covers))
}
