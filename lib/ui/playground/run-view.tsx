'use client'
import type { Look } from '@/lib/demos/playground/messages'
import type { Checkpoint } from '@/lib/domain/learning-run/checkpoint-file'
import { lanesOf } from '@/lib/domain/learning-run/contrast'
import type { Picks } from '@/lib/domain/learning-run/picks'
import { fill } from '@/lib/i18n/fill'
import { AttentionHeads } from './attention-heads'
import { BatchStack } from './batch-stack'
import { Changes } from './changes'
import { CheckpointFiles } from './checkpoint-files'
import { Curves } from './curves'
import { Matrices } from './matrices'
import { Readings } from './readings'
import type { Learning } from './use-learning'
import { usePlayground } from './use-playground'

interface Props {
  readonly learning: Learning
  readonly look: Look
  readonly onLook: (change: Partial<Look>) => void
  readonly present: Picks
  readonly onLoad: (checkpoint: Checkpoint) => void
}

/** Everything that a run shows. */
export default function RunView({ learning, look, onLook, present, onLoad }: Props) {
  const strings = usePlayground()
  const { run, views } = learning
  if (!run.picks) return null
  const lanes = lanesOf(run.picks)
  const until = Math.max(20, run.step)
  const seen = views && views.length === lanes.length ? views : null
  return (
    <>
      <Curves lanes={lanes} states={run.lanes} until={until} />
      {seen ? (
        <>
          <Readings lanes={lanes} views={seen} look={look} onLook={onLook} />
          <AttentionHeads lanes={lanes} views={seen} look={look} onLook={onLook} />
          <Matrices lanes={lanes} states={run.lanes} views={seen} look={look} until={until} />
          <BatchStack picks={run.picks} step={Math.max(1, seen[0]!.step)} />
          <Changes lanes={lanes} learning={learning} look={look} />
        </>
      ) : null}
      <CheckpointFiles learning={learning} lanes={lanes} present={present} onLoad={onLoad} />
      {run.backend ? <p className="demo-provenance">{fill(strings.provenance, { backend: run.backend, seed: run.picks.seed })}</p> : null}
    </>
  )
}
