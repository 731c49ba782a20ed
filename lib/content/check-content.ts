import { discoverChecks } from './discover'
import { sortProblems, type Problem } from './problem'
import type { PaperSources } from './sources/paper-sources'

/** All that is wrong with the content, at once and in the order of files and lines. */
export async function checkContent(sources: PaperSources): Promise<Problem[]> {
  const found = await Promise.all((await discoverChecks()).map((check) => check.run(sources)))
  return sortProblems([...sources.problems, ...found.flat()])
}
