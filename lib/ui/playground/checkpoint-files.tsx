'use client'
import { useRef, useState } from 'react'
import { decodeCheckpoint, encodeCheckpoint, LARGEST_FILE, type Checkpoint } from '@/lib/domain/learning-run/checkpoint-file'
import { lanesOf, type Lane } from '@/lib/domain/learning-run/contrast'
import type { Picks } from '@/lib/domain/learning-run/picks'
import type { Bilingual } from '@/lib/domain/locale'
import { fill } from '@/lib/i18n/fill'
import { useDemo } from '../demos/demo-context'
import { Steady } from '../demos/steady'
import { LaneChoice } from './lane-choice'
import type { Learning } from './use-learning'
import { usePlayground } from './use-playground'

interface Props {
  readonly learning: Learning
  /** The models of the run. */
  readonly lanes: readonly Lane[]
  /** The picks on the page, which a file must fit. */
  readonly present: Picks
  readonly onLoad: (checkpoint: Checkpoint) => void
}

/** A model of the run as a file to keep, and a file to go on from. What does not fit changes nothing. */
export function CheckpointFiles({ learning, lanes, present, onLoad }: Props) {
  const strings = usePlayground()
  const { say } = useDemo()
  const input = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<Bilingual | null>(null)
  const [loaded, setLoaded] = useState<number | null>(null)
  const [chosen, choose] = useState(0)
  const lane = Math.min(chosen, lanes.length - 1)
  const save = () =>
    learning.save(lane, (checkpoint) => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob([encodeCheckpoint(checkpoint)], { type: 'application/octet-stream' }))
      link.download = `${checkpoint.picks.task}-${checkpoint.state.step}${lanes.length > 1 ? `-${lane + 1}` : ''}.checkpoint`
      link.click()
      URL.revokeObjectURL(link.href)
    })
  const load = async (file: File) => {
    // A file far too large is not even read: its first bytes say enough.
    const bytes = new Uint8Array(await (file.size > LARGEST_FILE ? file.slice(0, 64) : file).arrayBuffer())
    // Side by side there are two models on the page: the file may be of either.
    const readings = lanesOf(present).map(({ picks }) => decodeCheckpoint(bytes, picks))
    const reading = readings.find((one) => 'checkpoint' in one) ?? readings[0]!
    setProblem('problem' in reading ? reading.problem : null)
    setLoaded('checkpoint' in reading ? reading.checkpoint.state.step : null)
    if ('checkpoint' in reading) onLoad(reading.checkpoint)
  }
  return (
    <p className="demo-link">
      <LaneChoice name="checkpoint-lane" lanes={lanes} chosen={lane} onChange={choose} />{' '}
      <Steady may={learning.run.phase === 'paused' || learning.run.phase === 'ended'} onPress={save}>{strings.save}</Steady>{' '}
      <button type="button" onClick={() => input.current?.click()}>{strings.load}</button>
      <input ref={input} type="file" hidden aria-label={strings.load} name="checkpoint" accept=".checkpoint" onChange={(event) => {
        const file = event.target.files?.[0]
        if (file) void load(file)
        // The same file may be chosen again.
        event.target.value = ''
      }} />{' '}
      <span role="status" className={problem ? 'demo-problem' : undefined}>{problem ? say(problem) : loaded === null ? '' : fill(strings.loaded, { step: loaded })}</span>
    </p>
  )
}
