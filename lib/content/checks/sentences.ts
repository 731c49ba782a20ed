import type { Check } from '../check'
import type { Problem } from '../problem'
import { toldBlocks, type ToldBlock } from '../told'

/** Every sentence of the original is told, and every line tells sentences that are there. */
export const check: Check = {
  name: 'sentences',
  run: (sources) => toldBlocks(sources).flatMap((told) => (told.facts.sentences === 0 ? single(told) : covered(told))),
}

/** A title or a heading is one line; the description of a figure is as long as it likes. */
function single({ facts, block }: ToldBlock): Problem[] {
  const surplus = facts.kind === 'figure' ? [] : block.sentences.slice(1)
  return surplus.map(({ file, line }) => ({
    file,
    line,
    message: `${facts.id} is a ${facts.kind} and has a second line`,
    remedy: 'Write it on one line.',
  }))
}

function covered({ facts, block }: ToldBlock): Problem[] {
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
