import 'server-only'
import { loadPaper } from '@/lib/content/load'
import type { Locale } from '@/lib/domain/locale'
import { composeReading, sectionsOf, type OriginalBlock } from '@/lib/domain/paper/compose-reading'
import type { OriginalState, ReadingPaper, ReadingSection } from '@/lib/domain/paper/reading'
import type { Viewer } from '@/lib/domain/people/viewer'
import type { Preferences } from '@/lib/domain/preferences'
import { authorize, may } from '../access/authorize'
import { withAcceptedWordings } from '../doubts/accepted-wordings'
import { currentGlossary } from '../glossary/current-glossary'
import { readPaperSearch } from '../import/paper-search'
import { commentedBlocks, retelling } from './beside'
import { markReading } from './mark-reading'
import { findShownEdition } from './shown-edition'

/** What one viewer reads, in one language and as they prefer it. */
export interface Reading {
  /** The same for readings of the same texts, whoever reads: what is made of them can be kept under it. */
  readonly version: string
  readonly original: OriginalState
  readonly sections: readonly ReadingSection[]
  /** Puts the texts together, which takes longer than all the rest. */
  readonly compose: () => ReadingPaper
}

/**
 * What this viewer reads, in the interface's language: the original where it has been imported and is
 * theirs to see, else the restatement.
 * @throws Refusal for whom the owner lets nobody in
 */
export async function getReading(viewer: Viewer, locale: Locale, preferences: Preferences): Promise<Reading> {
  authorize(viewer, 'paper.read')
  const { english, retelling: retold, marks } = preferences
  const { state, blocks, edition } = await findOriginal(viewer)
  const shown = english === 'restatement' ? null : edition
  const [paper, glossary] = await Promise.all([withAcceptedWordings(loadPaper()), currentGlossary()])
  return {
    version: JSON.stringify([paper.stamp, glossary.stamp, shown, locale, retold, marks]),
    original: state,
    sections: sectionsOf(paper, locale),
    compose: () => {
      const texts = {
        paper,
        originals: shown === null ? new Map<string, never>() : blocks,
        retelling: retold === 'off' ? {} : retelling(),
        commented: commentedBlocks(locale),
      }
      return markReading(composeReading(texts, state, locale), glossary, marks)
    },
  }
}

interface Original {
  /** Id of the edition that is shown, if one is. */
  readonly edition: string | null
  readonly state: OriginalState
  readonly blocks: ReadonlyMap<string, OriginalBlock>
}

async function findOriginal(viewer: Viewer): Promise<Original> {
  if (!may(viewer, 'original.read')) return { edition: null, state: { kind: 'withheld' }, blocks: new Map() }
  const edition = await findShownEdition(viewer)
  if (edition !== null) return { edition: edition.id, state: { kind: 'shown', edition: edition.label }, blocks: edition.blocks }
  const mayImport = may(viewer, 'original.import')
  const tried = mayImport ? await readPaperSearch() : []
  return { edition: null, state: { kind: 'absent', mayImport, tried }, blocks: new Map() }
}
