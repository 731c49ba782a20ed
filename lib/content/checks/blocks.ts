import { LOCALES } from '@/lib/domain/locale'
import type { BlockFacts } from '@/lib/domain/paper/block'
import type { Check } from '../check'
import type { Problem } from '../problem'
import { carriesText, mayCarryText, type Facts } from '../sources/facts'
import { sentenceLayers } from '../sources/paper-sources'
import type { SentenceLayer } from '../sources/sentence-layer'

/** The figures that no drawing of ours replaces: without the PDF, their description is all there is. */
const DESCRIBED: ReadonlySet<string> = new Set(['fig-3', 'fig-4', 'fig-5'])

/** Every layer has every block that carries text, once, in the file of its section and in the paper's order. */
export const check: Check = {
  name: 'blocks',
  run: (sources) => [
    ...LOCALES.flatMap((locale) => absent(sources.facts, sources.layers[locale])),
    ...sentenceLayers(sources).flatMap((layer) => [...misplaced(sources.facts, layer), ...disordered(sources.facts, layer)]),
  ],
}

function fileOf(block: BlockFacts, { folder }: SentenceLayer): string {
  return `${folder}/${block.section}.md`
}

function absent(facts: Facts, layer: SentenceLayer): Problem[] {
  const owed = facts.blocks.filter((block) => carriesText(block) || DESCRIBED.has(block.id))
  return owed.filter(({ id }) => !layer.byId.has(id)).map((block) => ({
    file: fileOf(block, layer),
    line: 1,
    message: `the block ${block.id} is missing`,
    remedy: `Add ::block{#${block.id}} and its text under it.`,
  }))
}

function misplaced(facts: Facts, layer: SentenceLayer): Problem[] {
  return layer.blocks.flatMap((written): Problem[] => {
    const { id, file, line, sentences } = written
    const at = (message: string, remedy: string): Problem[] => [{ file, line, message, remedy }]
    const block = facts.byId.get(id)
    if (!block) return at(`${id} is no block of the paper`, 'Use an id of blocks.json.')
    if (layer.byId.get(id) !== written) {
      return at(`${id} is written twice`, `Keep one; the other stands at ${layer.byId.get(id)?.file}:${layer.byId.get(id)?.line}.`)
    }
    if (!mayCarryText(block)) return at(`${id} is drawn from data and has no text here`, `Take it away; its ${block.kind} comes from a JSON file.`)
    if (file !== fileOf(block, layer)) return at(`${id} stands in the wrong file`, `Move it to ${fileOf(block, layer)}.`)
    return sentences.length === 0 ? at(`${id} is empty`, 'Write its text on the lines under the marker.') : []
  })
}

function disordered(facts: Facts, layer: SentenceLayer): Problem[] {
  const order = new Map(facts.blocks.map(({ id }, index) => [id, index]))
  const known = layer.blocks.filter(({ id }) => order.has(id))
  return known.flatMap((block, index): Problem[] => {
    const previous = known[index - 1]
    if (!previous || previous.file !== block.file) return []
    if ((order.get(previous.id) ?? 0) <= (order.get(block.id) ?? 0)) return []
    const message = `${block.id} stands after ${previous.id}, the paper has it before`
    return [{ file: block.file, line: block.line, message, remedy: `Move it above ${previous.id}.` }]
  })
}
