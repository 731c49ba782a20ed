import type { AnsweredDoubt } from '@/lib/domain/doubts/answered-doubt'
import { readSourceFolder, type Read } from '../glossary/source-folder'
import type { Problem } from '../problem'
import { parseDoubt } from './parse-doubt'

export const DOUBTS_FOLDER = 'content/doubts'

/** How many the edition owes. */
export const ANSWERED = 34

/** The answered doubts of the repository, by number. */
export function loadDoubts(root: string): { read: Read<AnsweredDoubt>[]; problems: Problem[] } {
  const { read, problems } = readSourceFolder(root, DOUBTS_FOLDER, parseDoubt)
  return { read: read.sort((a, b) => a.value.number - b.value.number), problems }
}
