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
        errors: read.filter(({ value }) => value.text.it.commonError !== '').length,
      }
    },
    prepare: ({ root }) => ({ 'doubts.json': loadDoubts(root).read.map(({ value }) => prepareDoubt(value)) }),
  },
]
