import type { BlockFacts } from '@/lib/domain/paper/block'
import type { Problem } from './problem'
import type { LayerBlock } from './sources/sentence-layer'

/** The sentences of the original that no line of the block stands for, and the lines that stand for none there is. */
export function checkCoverage(facts: BlockFacts, block: LayerBlock): Problem[] {
  const numbers = Array.from({ length: facts.sentences }, (_, index) => index + 1)
  const told = new Set(block.sentences.flatMap(({ sources }) => sources))
  const untold = block.sentences.length === 0 ? [] : numbers.filter((n) => !told.has(n))
  const beyond = block.sentences.flatMap(({ file, line, sources }) =>
    sources.filter((n) => n < 1 || n > facts.sentences).map((n) => ({ file, line, n })),
  )
  return [
    ...untold.map((n) => ({
      file: block.file,
      line: block.line,
      message: `${facts.id} does not tell sentence ${n} of ${facts.sentences}`,
      remedy: `Add its line; if another line tells it too, begin that line with :src[…] and both numbers.`,
    })),
    ...beyond.map(({ file, line, n }) => ({
      file,
      line,
      message: `${facts.id} has ${facts.sentences} sentence${facts.sentences === 1 ? '' : 's'}; this line stands for number ${n}`,
      remedy: 'Begin a line that tells a part of a sentence with :src[…] and that sentence’s number.',
    })),
  ]
}
