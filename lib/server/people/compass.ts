import { COMPASS } from '@/lib/domain/people/compass'
import type { Viewer } from '@/lib/domain/people/viewer'
import { authorizeMember } from '@/lib/server/access/authorize'
import { Refusal } from '@/lib/server/access/refusal'
import { db } from '@/lib/server/db/client'

/** The points that the viewer has ticked; nobody else can see them. */
export async function findTicks(viewer: Viewer): Promise<ReadonlySet<string>> {
  const { personId } = authorizeMember(viewer, 'compass.keep')
  const rows = await db().compassTick.findMany({ where: { personId }, select: { point: true } })
  return new Set(rows.map(({ point }) => point))
}

/** Ticks a point, or takes the tick away. */
export async function keepTick(viewer: Viewer, point: string, ticked: boolean): Promise<void> {
  const { personId } = authorizeMember(viewer, 'compass.keep')
  if (!COMPASS.some((theme) => theme.points.some(({ id }) => id === point))) throw new Refusal('not-found')
  if (ticked) await db().compassTick.createMany({ data: [{ personId, point }], skipDuplicates: true })
  else await db().compassTick.deleteMany({ where: { personId, point } })
}
