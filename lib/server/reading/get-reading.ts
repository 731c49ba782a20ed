import 'server-only'
import { loadPaper } from '@/lib/content/load'
import type { Locale } from '@/lib/domain/locale'
import { composeReading, type OriginalBlock } from '@/lib/domain/paper/compose-reading'
import type { OriginalState, ReadingPaper } from '@/lib/domain/paper/reading'
import type { Viewer } from '@/lib/domain/people/viewer'
import type { Preferences } from '@/lib/domain/preferences'
import { authorize, may } from '../access/authorize'
import { withAcceptedWordings } from '../doubts/accepted-wordings'
import { readPaperSearch } from '../import/paper-search'
import { commentedBlocks, retelling } from './beside'
import { markReading } from './mark-reading'
import { findShownEdition } from './shown-edition'

/**
 * What this viewer reads, in the interface's language: the original where it has been imported and is
 * theirs to see, else the restatement.
 * @throws Refusal for whom the owner lets nobody in
 */
export async function getReading(
  viewer: Viewer,
  locale: Locale,
  { english, retelling: retold, marks }: Preferences,
): Promise<ReadingPaper> {
  authorize(viewer, 'paper.read')
  const { state, blocks } = await findOriginal(viewer)
  const texts = {
    paper: await withAcceptedWordings(loadPaper()),
    originals: english === 'restatement' ? new Map<string, never>() : blocks,
    retelling: retold === 'off' ? {} : retelling(),
    commented: commentedBlocks(locale),
  }
  return markReading(composeReading(texts, state, locale), marks)
}

interface Original {
  readonly state: OriginalState
  readonly blocks: ReadonlyMap<string, OriginalBlock>
}

async function findOriginal(viewer: Viewer): Promise<Original> {
  if (!may(viewer, 'original.read')) return { state: { kind: 'withheld' }, blocks: new Map() }
  const edition = await findShownEdition(viewer)
  if (edition !== null) return { state: { kind: 'shown', edition: edition.label }, blocks: edition.blocks }
  const mayImport = may(viewer, 'original.import')
  return { state: { kind: 'absent', mayImport, tried: mayImport ? await readPaperSearch() : [] }, blocks: new Map() }
}
