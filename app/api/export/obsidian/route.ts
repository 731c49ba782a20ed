import { z } from 'zod'
import { LOCALES } from '@/lib/domain/locale'
import { file, handle } from '@/lib/server/access/handle'
import { parse } from '@/lib/server/access/parse'
import { requireRate } from '@/lib/server/access/rate'
import { exportObsidian } from '@/lib/server/doubts/export/obsidian'
import { personOf } from '@/lib/server/doubts/visible'

/** What the viewer may read, as a vault for Obsidian. */
export const GET = handle(async (viewer, request) => {
  const { lang } = parse(z.strictObject({ lang: z.enum(LOCALES).default('it') }), Object.fromEntries(new URL(request.url).searchParams))
  const vault = exportObsidian(viewer, lang)
  await requireRate('export', personOf(viewer) ?? '')
  return file('a-fronte-obsidian.zip', 'application/zip', vault)
})
