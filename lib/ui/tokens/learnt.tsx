'use client'
import { useMemo } from 'react'
import type { LearntPairs } from '@/lib/domain/tokens/learn-pairs'
import { buildVocabulary } from '@/lib/domain/tokens/vocabulary'
import { Decoding } from './decoding'
import { IdsAndRows } from './ids-and-rows'
import { MergeSteps } from './merge-steps'
import { usePlay } from './use-play'

interface Props {
  readonly text: string
  readonly pairs: LearntPairs
  /** Merges that were asked for. */
  readonly most: number
}

/** What can be done with merges once learnt: watch them, encode with them, count a model on them. */
export function Learnt({ text, pairs, most }: Props) {
  const play = usePlay(pairs.steps.length)
  // While the merges run past, what stands below keeps to the last of them.
  const settled = play.playing ? pairs.steps.length : play.at
  const merges = useMemo(() => pairs.steps.slice(0, settled), [pairs, settled])
  const vocabulary = useMemo(() => buildVocabulary(merges), [merges])
  return (
    <>
      <MergeSteps text={text} pairs={pairs} most={most} play={play} />
      <IdsAndRows vocabulary={vocabulary} />
      <Decoding text={text} merges={merges} />
    </>
  )
}
