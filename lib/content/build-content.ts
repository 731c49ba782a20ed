import { checkContent } from './check-content'
import { discoverLayers } from './discover'
import { preparePaper } from './prepare/paper'
import { ContentError } from './problem'
import { readPaperSources } from './sources/paper-sources'
import { writePrepared } from './write-prepared'

/**
 * Checks the content and writes everything that the server reads of it.
 * @returns the names of the files written
 * @throws ContentError with all that is wrong, and then writes nothing
 */
export async function buildContent(root: string): Promise<string[]> {
  const sources = readPaperSources(root)
  const problems = await checkContent(sources)
  if (problems.length > 0) throw new ContentError(problems)
  const prepared: Record<string, unknown> = { 'paper.json': preparePaper(sources) }
  for (const layer of await discoverLayers()) Object.assign(prepared, await layer.prepare?.(sources))
  for (const [name, data] of Object.entries(prepared)) writePrepared(root, name, data)
  return Object.keys(prepared)
}
