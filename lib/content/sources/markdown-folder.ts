import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../problem'
import { splitBlocks, type BlockSource } from './block-file'

/** Every block of a folder of Markdown files, in the order of the files' names and lines. */
export function readMarkdownFolder(root: string, folder: string): { blocks: BlockSource[]; problems: Problem[] } {
  const path = join(root, ...folder.split('/'))
  if (!existsSync(path)) return { blocks: [], problems: [] }
  const cut = readdirSync(path)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => splitBlocks(`${folder}/${name}`, readFileSync(join(path, name), 'utf8')))
  return {
    blocks: cut.flatMap(({ blocks }) => blocks),
    problems: cut.flatMap(({ problems }) => problems),
  }
}
