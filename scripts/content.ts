import { buildContent } from '@/lib/content/build-content'
import { checkContent } from '@/lib/content/check-content'
import { ContentError, formatProblem, type Problem } from '@/lib/content/problem'
import { reportContent } from '@/lib/content/report-content'
import { readPaperSources } from '@/lib/content/sources/paper-sources'
import { declareStates } from '@/lib/content/states/declare-states'

const USAGE = 'Use: npm run content -- build | check | report [--json] | states [reread [BLOCK…] | confirmed BLOCK…]'

async function main(root: string, [command, ...flags]: readonly string[]): Promise<number> {
  try {
    if (command === 'build') return await build(root)
    if (command === 'check') return complain(await checkContent(readPaperSources(root)))
    if (command === 'report') return await report(root, flags)
    if (command === 'states') return await states(root, flags)
  } catch (error) {
    if (error instanceof ContentError) return complain(error.problems)
    throw error
  }
  console.error(USAGE)
  return 1
}

async function build(root: string): Promise<number> {
  const written = await buildContent(root)
  console.log(`The content is prepared: ${written.join(', ')}.`)
  return 0
}

async function report(root: string, flags: readonly string[]): Promise<number> {
  const result = await reportContent(readPaperSources(root))
  if (flags.includes('--json')) {
    console.log(JSON.stringify(result, null, 2))
    return 0
  }
  for (const [name, { blocks, of, ...counts }] of Object.entries(result.layers)) {
    const rest = Object.entries(counts).map(([what, n]) => `, ${n} ${what}`)
    console.log(`${name}: ${blocks} of ${of} blocks${rest.join('')}`)
  }
  return 0
}

/** Declares what was done to the translation’s sentences: the checks alone, a rereading, or a person’s comparison. */
async function states(root: string, [state = 'checked', ...ids]: readonly string[]): Promise<number> {
  const known = state === 'checked' || state === 'reread' || (state === 'confirmed' && ids.length > 0)
  if (!known) {
    console.error(USAGE)
    return 1
  }
  await declareStates(readPaperSources(root), state, ids)
  const { layers } = await reportContent(readPaperSources(root))
  console.log(JSON.stringify(layers['states-it']))
  return 0
}

function complain(problems: readonly Problem[]): number {
  if (problems.length === 0) {
    console.log('The content holds: nothing to mend.')
    return 0
  }
  for (const problem of problems) console.error(formatProblem(problem))
  console.error(`\n${problems.length} to mend.`)
  return 1
}

process.exitCode = await main(process.cwd(), process.argv.slice(2))
