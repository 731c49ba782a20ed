import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { AnsweredDoubt } from '@/lib/domain/doubts/answered-doubt'
import { readSourceFolder, type Read } from '../glossary/source-folder'
import type { Problem } from '../problem'
import { parseDoubt } from './parse-doubt'

export const DOUBTS_FOLDER = 'content/doubts'

/** How many this edition owes. */
const ANSWERED = 34

/** The numbers owed: none in an edition that answers no doubts at all. */
export function owedNumbers(root: string): number[] {
  const any = existsSync(join(root, ...DOUBTS_FOLDER.split('/')))
  return any ? Array.from({ length: ANSWERED }, (_, index) => index + 1) : []
}

/** The answered doubts of the repository, by number. */
export function loadDoubts(root: string): { read: Read<AnsweredDoubt>[]; problems: Problem[] } {
  const { read, problems } = readSourceFolder(root, DOUBTS_FOLDER, parseDoubt)
  return { read: read.sort((a, b) => a.value.number - b.value.number), problems }
}
