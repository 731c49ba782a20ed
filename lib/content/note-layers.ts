import { revisionOf } from '@/lib/domain/content/revision'
import { LOCALES, type Locale } from '@/lib/domain/locale'
import type { BlockFacts, BlockKind } from '@/lib/domain/paper/block'
import type { PreparedNotes } from '@/lib/domain/paper/prepared'
import { flowHtml } from './inline/flow-html'
import type { Layer } from './layer'
import { readNoteLayer, type Note } from './sources/note-layer'
import { PAPER_FOLDER } from './sources/paper-folder'
import type { PaperSources } from './sources/paper-sources'

/** A layer of free notes: a folder of Markdown keyed by block. */
export interface NoteLayer {
  /** Its key in the report, and the name of what the build writes: `comments-it` → comments-it.json. */
  readonly name: string
  /** From the root of the repository. */
  readonly folder: string
  readonly locale: Locale
  /** The kinds of block that owe a note. */
  readonly kinds: readonly BlockKind[]
}

/** Whatever says or shows something. Titles, headings, names and the bibliography go uncommented. */
const COMMENTED: readonly BlockKind[] = [
  'permission-notice', 'paragraph', 'list-item', 'footnote', 'equation', 'table', 'figure', 'caption', 'acknowledgement',
]

/** Every layer of notes that the edition has. */
export const NOTE_LAYERS: readonly NoteLayer[] = LOCALES.map((locale) => ({
  name: `comments-${locale}`,
  folder: `${PAPER_FOLDER}/comments/${locale}`,
  locale,
  kinds: COMMENTED,
}))

export function owesNote(block: BlockFacts, { kinds }: NoteLayer): boolean {
  return kinds.includes(block.kind)
}

/** The layer of notes as the report counts it and the build writes it. */
export function layerOfNotes(notes: NoteLayer): Layer {
  return {
    name: notes.name,
    report({ root, facts }) {
      const written = new Set(readNoteLayer(root, notes.folder).notes.map(({ id }) => id))
      const owed = facts.blocks.filter((block) => owesNote(block, notes))
      return { blocks: owed.filter(({ id }) => written.has(id)).length, of: owed.length }
    },
    prepare: ({ root }: PaperSources) => ({ [`${notes.name}.json`]: prepareNotes(readNoteLayer(root, notes.folder).notes, notes.locale) }),
  }
}

/** @throws Error with KaTeX's words where a formula cannot be set */
export function prepareNotes(notes: readonly Note[], locale: Locale): PreparedNotes {
  return Object.fromEntries(
    notes.map(({ id, tree }) => {
      const html = flowHtml(tree, { locale })
      return [id, { html, revision: revisionOf(html) }]
    }),
  )
}
