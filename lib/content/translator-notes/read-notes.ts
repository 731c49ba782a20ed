import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locale } from '@/lib/domain/locale'
import type { Problem } from '../problem'
import { splitBlocks } from '../sources/block-file'
import { readNote, type Note } from '../sources/note-layer'
import { PAPER_FOLDER } from '../sources/paper-folder'

/** One file a language, each note under `::note{#id}`. */
export function translatorNotesFile(locale: Locale): string {
  return `${PAPER_FOLDER}/translator-notes/${locale}.md`
}

/** The translator's notes in one language; none where there is no file. What cannot be read is among the problems. */
export function readTranslatorNotes(root: string, locale: Locale): { notes: Note[]; problems: Problem[] } {
  const file = translatorNotesFile(locale)
  const path = join(root, ...file.split('/'))
  if (!existsSync(path)) return { notes: [], problems: [] }
  const { blocks, problems } = splitBlocks(file, readFileSync(path, 'utf8'), 'note')
  return { notes: blocks.map((block) => readNote(block, problems)), problems }
}
