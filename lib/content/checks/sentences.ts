import type { Check } from '../check'
import { checkCoverage } from '../coverage'
import type { Problem } from '../problem'
import { toldBlocks, type ToldBlock } from '../told'

/** Every sentence of the original is told, and every line tells sentences that are there. */
export const check: Check = {
  name: 'sentences',
  run: (sources) =>
    toldBlocks(sources).flatMap((told) => (told.facts.sentences === 0 ? single(told) : checkCoverage(told.facts, told.block))),
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
