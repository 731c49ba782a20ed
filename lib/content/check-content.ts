import type { Check } from './check'
import { discoverChecks } from './discover'
import { ContentError, formatProblem, sortProblems, type Problem } from './problem'
import type { PaperSources } from './sources/paper-sources'

/** All that is wrong with the content, at once, each thing once, in the order of files and lines. */
export async function checkContent(sources: PaperSources): Promise<Problem[]> {
  const found = await Promise.all((await discoverChecks()).map((check) => run(check, sources)))
  const problems = [...sources.problems, ...found.flat()]
  return sortProblems([...new Map(problems.map((problem) => [formatProblem(problem), problem])).values()])
}

/** A check whose own file of data is malformed says so, and does not keep the others from speaking. */
async function run(check: Check, sources: PaperSources): Promise<readonly Problem[]> {
  try {
    return await check.run(sources)
  } catch (error) {
    if (error instanceof ContentError) return error.problems
    throw error
  }
}
