import { loadDoubts, owedNumbers } from '../doubts/load-doubts'
import { prepareDoubt } from '../doubts/prepare-doubts'
import type { Layer } from '../layer'

/** The answered doubts. */
export const layers: readonly Layer[] = [
  {
    name: 'doubts',
    report({ root }) {
      const { read } = loadDoubts(root)
      return {
        blocks: read.length,
        of: owedNumbers(root).length,
        demos: read.filter(({ value }) => value.demo !== null).length,
        states: read.filter(({ value }) => Object.keys(value.demoState).length > 0).length,
        errors: read.filter(({ value }) => value.text.it.commonError !== '').length,
      }
    },
    prepare: async ({ root }) => ({ 'doubts.json': await Promise.all(loadDoubts(root).read.map(({ value }) => prepareDoubt(value))) }),
  },
]
