import type { BlockFacts } from '@/lib/domain/paper/block'
import type { Check } from '../check'
import { checkCoverage } from '../coverage'
import { factsOfInline } from '../inline/facts-of-inline'
import type { Problem } from '../problem'
import { isRetold } from '../retold'
import type { PaperSources } from '../sources/paper-sources'
import type { LayerBlock } from '../sources/sentence-layer'

/**
 * The retelling hides nothing: every sentence of the original is claimed by a line that says so,
 * and no number and no citation is dropped. Its words, its formulas and its additions are free.
 */
export const check: Check = {
  name: 'retelling',
  run: ({ facts, retelling }: PaperSources) =>
    facts.blocks.filter(isRetold).flatMap((block) => {
      const retold = retelling.byId.get(block.id)
      return retold ? [...unclaiming(retold), ...checkCoverage(block, retold), ...dropped(block, retold)] : [absent(block, retelling.folder)]
    }),
}

function absent({ id, section }: BlockFacts, folder: string): Problem {
  return {
    file: `${folder}/${section}.md`,
    line: 1,
    message: `${id} is not told again`,
    remedy: `Add ::block{#${id}} and its lines, each beginning with :src[…].`,
  }
}

/** Elsewhere a bare line stands for the next sentence; here the claim is written out, because readers see it. */
function unclaiming({ sentences }: LayerBlock): Problem[] {
  return sentences.filter(({ source }) => !source.startsWith(':src[')).map(({ file, line }) => ({
    file,
    line,
    message: 'a retold line that claims no sentence of the original',
    remedy: 'Begin it with the numbers of the sentences that it stands for: :src[1,2].',
  }))
}

/** A number may be told once for several, or inside a formula; it may not go untold. */
function dropped(block: BlockFacts, { file, line, sentences }: LayerBlock): Problem[] {
  const told = sentences.map(({ nodes }) => factsOfInline(nodes))
  const numbers = new Set([...told.flatMap((one) => one.numbers), ...told.flatMap((one) => one.formulas).flatMap(digitsOf)])
  const citations = new Set(told.flatMap((one) => one.citations))
  const lost = [
    ...new Set([...block.numbers, ...block.formulas.flatMap(digitsOf)].filter((n) => !numbers.has(n)).map((n) => `the number ${n}`)),
    ...block.citations.filter((n) => !citations.has(n)).map((n) => `the citation [${n}]`),
  ]
  return lost.map((what) => ({ file, line, message: `${block.id}, told again, drops ${what}`, remedy: 'Say it too: the retelling hides nothing.' }))
}

function digitsOf(tex: string): readonly string[] {
  return tex.match(/\d+(?:\.\d+)?/g) ?? []
}
