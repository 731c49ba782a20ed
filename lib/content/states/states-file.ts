import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { SENTENCE_STATES, type Declarations, type WordedBlock } from '@/lib/domain/paper/sentence-state'
import { readJsonFile } from '../sources/json-file'
import { PAPER_FOLDER } from '../sources/paper-folder'
import type { SentenceLayer } from '../sources/sentence-layer'

/** What was declared of the sentences of the translation. */
export const STATES_FILE = `${PAPER_FOLDER}/it/states.json`

const [, ...declarable] = SENTENCE_STATES

const schema = z.record(z.string(), z.array(z.strictObject({ revision: z.string().min(1), state: z.enum(declarable) })))

/** Nothing where there is no file yet. @throws ContentError where it is malformed */
export function readStates(root: string): Declarations {
  return existsSync(pathOf(root)) ? readJsonFile(root, STATES_FILE, schema).data : {}
}

/** One block a line, so that a difference shows which were declared. */
export function writeStates(root: string, declarations: Declarations): void {
  const lines = Object.entries(declarations).map(([id, declared]) => `${JSON.stringify(id)}: ${JSON.stringify(declared)}`)
  writeFileSync(pathOf(root), `{\n${lines.join(',\n')}\n}\n`)
}

/** The translation as its files have it, in the order of the paper. */
export function wordedBlocks({ blocks }: SentenceLayer): WordedBlock[] {
  return blocks.map(({ id, sentences }) => ({ id, wordings: sentences.map(({ source }) => source) }))
}

function pathOf(root: string): string {
  return join(root, ...STATES_FILE.split('/'))
}
