'use client'
import { useState } from 'react'
import type { Decoded } from '@/lib/demos/work/tasks/decode-text'
import { penalisedScore, type Hypothesis } from '@/lib/domain/maths/beam-search'
import { shownToken, type Vocabulary } from '@/lib/domain/tokens/vocabulary'
import { fill } from '@/lib/i18n/fill'
import { useDemo } from '../demos/demo-context'
import { FactTable } from '../demos/fact-table'
import { Steady } from '../demos/steady'
import { TokenRun } from './token-run'
import { useTokenStrings } from './token-strings'

interface Props {
  readonly answer: Decoded
  readonly trace: NonNullable<Decoded['beam']>
  readonly vocabulary: Vocabulary
}

/** Sentences shown at the end. */
const FINAL = 10

/** A beam search step by step: who stays, who is dropped, and who wins at the end. */
export function BeamSteps({ answer, trace, vocabulary }: Props) {
  const { write } = useDemo()
  const strings = useTokenStrings()
  const [place, setPlace] = useState(0)
  const { steps, finished, alpha } = trace
  const at = Math.min(place, steps.length - 1)
  const { kept, cut } = steps[at]!
  const three = (value: number) => write.cell(value, 3)
  const say = ({ words }: Hypothesis) => words.map((id) => shownToken(id, vocabulary)).join('')
  const row = (one: Hypothesis, fate: string) => [say(one), three(one.logProbability), three(penalisedScore(one, alpha)), fate]
  return (
    <>
      <h3>{strings.best}</h3>
      <TokenRun tokens={[...answer.start, ...answer.tokens]} vocabulary={vocabulary} />
      <FactTable item={{
        kind: 'table',
        caption: strings.beamFinal,
        head: [strings.continuation, strings.beamLength, strings.beamLog, strings.beamScore],
        rows: finished.slice(0, FINAL).map((one) => [say(one), String(one.words.length), three(one.logProbability), three(penalisedScore(one, alpha))]),
      }} />
      <p className="demo-prose">{strings.beamNote} {strings.reachedEnd}</p>
      <p className="demo-bar">
        <Steady may={at > 0} onPress={() => setPlace(at - 1)}>{strings.previous}</Steady>
        <Steady may={at < steps.length - 1} onPress={() => setPlace(at + 1)}>{strings.next}</Steady>
        <span role="status">{fill(strings.stepN, { n: at + 1, total: steps.length })}</span>
      </p>
      <FactTable item={{
        kind: 'table',
        caption: fill(strings.beamStep, { n: at + 1 }),
        head: [strings.continuation, strings.beamLog, strings.beamScore, strings.fate],
        rows: [...kept.map((one) => row(one, one.ended ? strings.beamEnded : strings.beamStays)), ...cut.map((one) => row(one, strings.beamCut))],
      }} />
    </>
  )
}
