import type { Check } from '../check'
import { DOUBTS_FOLDER, loadDoubts, owedNumbers } from '../doubts/load-doubts'
import { prepareDoubt } from '../doubts/prepare-doubts'
import { loadGlossary } from '../glossary/load-glossary'
import type { Problem } from '../problem'

/** Every doubt has its answer in both languages, its place, its number, and its links lead somewhere. */
export const check: Check = {
  name: 'doubts',
  async run({ root, facts }) {
    const { read, problems } = loadDoubts(root)
    const cards = new Set(loadGlossary(root).loaded.map(({ entry }) => entry.id))
    const numbers = read.map(({ value }) => value.number)
    const missing = owedNumbers(root).filter((number) => !numbers.includes(number))
    const found: Problem[] = missing.map((number) => ({
      file: DOUBTS_FOLDER, line: 1, message: `doubt ${number} has no answer`, remedy: 'Write its file.',
    }))
    for (const { file, value } of read) {
      const complain = (message: string, remedy: string) => found.push({ file, line: 1, message, remedy })
      if (numbers.filter((number) => number === value.number).length > 1) complain(`number ${value.number} stands twice`, 'Number it otherwise.')
      for (const id of value.where) if (!facts.byId.has(id)) complain(`where: there is no block “${id}”`, 'Use an id of blocks.json.')
      if (value.demo !== null && Object.keys(value.demoState).length === 0) complain(`${value.demo} opens as it always does`, 'Name in “state” the fields that show the point.')
      for (const id of value.related) if (!cards.has(id)) complain(`related: there is no entry “${id}”`, 'Use an id of the glossary.')
      const { it, en } = value.text
      for (const part of ['more', 'commonError'] as const) {
        if ((it[part] === '') !== (en[part] === '')) complain(`“${part}” stands in one language only`, 'Write it in both.')
      }
      try {
        await prepareDoubt(value)
      } catch (error) {
        complain(error instanceof Error ? error.message : String(error), 'Correct the LaTeX, the Markdown or the state of the demo.')
      }
    }
    return [...problems, ...found]
  },
}
