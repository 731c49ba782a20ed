import type { Check } from '../check'
import { readStates, STATES_FILE } from '../states/states-file'

/** What is declared is declared of blocks that are there. A wording that changed since is no error: it counts as a draft again. */
export const check: Check = {
  name: 'states',
  run: ({ root, layers }) =>
    Object.keys(readStates(root)).filter((id) => !layers.it.byId.has(id)).map((id) => ({
      file: STATES_FILE,
      line: 1,
      message: `the translation has no block ${id}`,
      remedy: 'Run “npm run content -- states” once the rest holds, or take the entry away.',
    })),
}
