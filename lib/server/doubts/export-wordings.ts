import { createTwoFilesPatch } from 'diff'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Viewer } from '@/lib/domain/people/viewer'
import { authorizeMember } from '@/lib/server/access/authorize'
import { requireRate } from '@/lib/server/access/rate'
import { acceptedWordings } from './accepted-wordings'
import { groupBy } from './group-by'
import { findTranslationLine } from './translation-lines'

/** The accepted wordings as a unified diff of the content files, for `git apply`. Empty when there are none. */
export async function exportWordings(viewer: Viewer): Promise<string> {
  const { personId } = authorizeMember(viewer, 'wording.export')
  await requireRate('export', personId)
  const changes = (await acceptedWordings()).flatMap(({ blockId, sentence, wording }) => {
    const line = findTranslationLine(blockId, sentence)
    return line === null ? [] : [{ ...line, wording }]
  })
  const patches = [...groupBy(changes, ({ file }) => file)].map(([file, lines]) => {
    const before = readFileSync(join(/* turbopackIgnore: true */ process.cwd(), file), 'utf8')
    const rows = before.split('\n')
    for (const { line, prefix, wording } of lines) rows[line - 1] = prefix + wording
    return createTwoFilesPatch(`a/${file}`, `b/${file}`, before, rows.join('\n'))
  })
  return patches.join('')
}
