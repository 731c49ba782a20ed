import type { Problem } from './problem'
import type { PaperSources } from './sources/paper-sources'

/**
 * One thing that must hold of the content. A file of `lib/content/checks/` exports one as `check`
 * and is found there; it needs no registration. It reports every violation and throws for none.
 */
export interface Check {
  readonly name: string
  run(sources: PaperSources): readonly Problem[] | Promise<readonly Problem[]>
}
