import 'server-only'
import { loadPaper } from '@/lib/content/load'
import type { Locale } from '@/lib/domain/locale'
import { composeReading } from '@/lib/domain/paper/compose-reading'
import type { ReadingPaper } from '@/lib/domain/paper/reading'
import type { Viewer } from '@/lib/domain/people/viewer'
import type { Preferences } from '@/lib/domain/preferences'
import { authorize, may } from '../access/authorize'
import { readPaperSearch } from '../import/paper-search'
import { findShownEdition } from './shown-edition'

/**
 * What this viewer reads, in the interface's language: the original where it has been imported and is
 * theirs to see, else the restatement.
 * @throws Refusal for whom the owner lets nobody in
 */
export async function getReading(viewer: Viewer, locale: Locale, { english }: Preferences): Promise<ReadingPaper> {
  authorize(viewer, 'paper.read')
  const paper = loadPaper()
  if (!may(viewer, 'original.read')) return composeReading(paper, new Map(), { kind: 'withheld' }, locale)
  const edition = await findShownEdition(viewer)
  if (edition === null) {
    const mayImport = may(viewer, 'original.import')
    const tried = mayImport ? await readPaperSearch() : []
    return composeReading(paper, new Map(), { kind: 'absent', mayImport, tried }, locale)
  }
  const blocks = english === 'restatement' ? new Map() : edition.blocks
  return composeReading(paper, blocks, { kind: 'shown', edition: edition.label }, locale)
}
