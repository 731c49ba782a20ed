import { createTwoFilesPatch } from 'diff'
import type { Viewer } from '@/lib/domain/people/viewer'
import { authorizeMember } from '@/lib/server/access/authorize'
import { requireRate } from '@/lib/server/access/rate'
import { acceptedEntries } from './accepted-entries'
import { fileOfFields } from './entry-of-fields'
import { findEntryFile, folderOf } from './repository-entries'

/** The accepted entries as a unified diff of the content files, for `git apply`. Empty when there are none. */
export async function exportEntries(viewer: Viewer): Promise<string> {
  const { personId } = authorizeMember(viewer, 'entry.export')
  await requireRate('export', personId)
  return (await acceptedEntries())
    .map(({ id, fields }) => {
      const file = findEntryFile(id)?.file ?? `${folderOf(fields.kind)}/${id}.md`
      const { present, text } = fileOfFields(id, fields)
      const patch = createTwoFilesPatch(present === null ? '/dev/null' : `a/${file}`, `b/${file}`, present ?? '', text)
      // Git takes a new file for new only when it is announced so.
      return present === null ? `diff --git a/${file} b/${file}\nnew file mode 100644\n${withoutRule(patch)}` : patch
    })
    .join('')
}

/** The patch without the rule of equals signs, which Git would read as the end of what it announced. */
const withoutRule = (patch: string): string => patch.replace(/^=+\n/, '')
