import { ownOrigin } from '@/lib/server/access/installation'
import { file, handle } from '@/lib/server/access/handle'
import { requireRate } from '@/lib/server/access/rate'
import { exportAnnotations } from '@/lib/server/doubts/export/annotations'
import { personOf } from '@/lib/server/doubts/visible'

/** What the viewer may read, as W3C Web Annotations. */
export const GET = handle(async (viewer, request) => {
  const annotations = exportAnnotations(viewer, ownOrigin(request.headers.get('host')) ?? '')
  await requireRate('export', personOf(viewer) ?? '')
  return file('a-fronte-annotations.jsonld', 'application/ld+json; charset=utf-8', annotations)
})
