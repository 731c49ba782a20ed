import { openModel } from '@/lib/demos/translator/open-model'
import type { Stage } from '@/lib/domain/parallel-grammar/stages'
import { findHeadRoles, type HeadRole } from '@/lib/domain/parallel-grammar/head-roles'
import { probePairs } from '@/lib/domain/parallel-grammar/probes'
import { idsOf } from '@/lib/domain/parallel-grammar/training-batches'
import { makeBatch } from '@/lib/domain/transformer/batch'
import type { Bench } from '../task'

/** Lets every head look at sentences of known build, and counts what it looks at. */
export async function findRoles({ stage }: { stage: Stage }, { wasmFolder }: Bench<never>): Promise<readonly HeadRole[]> {
  const { model } = await openModel(stage, wasmFolder)
  const { maps } = await model.forward(makeBatch(probePairs().map(idsOf)))
  return findHeadRoles(maps)
}
