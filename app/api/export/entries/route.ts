import { file, handle } from '@/lib/server/access/handle'
import { exportEntries } from '@/lib/server/glossary/export-entries'

/** The accepted entries of the glossary, as a change to the content files. */
export const GET = handle(async (viewer) => file('a-fronte-glossary.patch', 'text/x-diff; charset=utf-8', await exportEntries(viewer)))
