'use client'
import { useId, useMemo, useState } from 'react'
import { encode } from '@/lib/domain/tokens/encode'
import type { LearntPairs } from '@/lib/domain/tokens/learn-pairs'
import { buildVocabulary, FIRST_MERGE, shownToken } from '@/lib/domain/tokens/vocabulary'
import { fill } from '@/lib/i18n/fill'
import { useDemo } from '../demos/demo-context'
import { FactTable } from '../demos/fact-table'
import { LinePlot } from '../demos/line-plot'
import { Steady } from '../demos/steady'
import { TokenRun } from './token-run'
import { useTokenStrings } from './token-strings'
import type { Play } from './use-play'

interface Props {
  readonly text: string
  readonly pairs: LearntPairs
  readonly most: number
  readonly play: Play
}

/** Characters of the text that are shown in pieces. */
const EXCERPT = 360

/** The merges one by one: the text as it is cut now, the pairs in the running, the vocabulary growing. */
export function MergeSteps({ text, pairs, most, play }: Props) {
  const { write } = useDemo()
  const strings = useTokenStrings()
  const id = useId()
  const { at } = play
  const { steps, bytes } = pairs
  const excerpt = useMemo(() => beginning(text), [text])
  const vocabulary = useMemo(() => buildVocabulary(steps.slice(0, at)), [steps, at])
  const complete = useMemo(() => buildVocabulary(steps), [steps])
  const show = (token: number) => shownToken(token, complete)
  const tokens = at === 0 ? bytes : steps[at - 1]!.tokens
  const next = steps[at]
  const last = steps[at - 1]
  const describe = (m: number) => ({ left: show(steps[m]!.left), right: show(steps[m]!.right), made: show(FIRST_MERGE + m), id: FIRST_MERGE + m })
  return (
    <section>
      <h2>{strings.mergesTitle}</h2>
      <p className="demo-prose">{strings.mergesSpace}</p>
      <div className="demo-field">
        <label htmlFor={`${id}-at`}>{strings.mergesDone}</label>
        <input id={`${id}-at`} type="range" min={0} max={play.last} value={at} onChange={(event) => play.go(Number(event.target.value))} />
      </div>
      <p className="demo-bar">
        <button type="button" onClick={() => play.toggle()}>{play.playing ? strings.pause : strings.play}</button>
        <Steady may={at > 0} onPress={() => play.go(0)}>{strings.none}</Steady>
        <Steady may={at > 0} onPress={() => play.go(at - 1)}>{strings.back}</Steady>
        <Steady may={at < play.last} onPress={() => play.go(at + 1)}>{strings.one}</Steady>
        <Steady may={at < play.last} onPress={() => play.go(at + 10)}>{strings.ten}</Steady>
        <Steady may={at < play.last} onPress={() => play.go(play.last)}>{strings.all}</Steady>
      </p>
      <p role={play.playing ? undefined : 'status'} className="merges-status">
        {fill(strings.mergesStatus, { done: at, all: steps.length, size: vocabulary.size, tokens: write.text(tokens), bytes: write.text(bytes), ratio: write.text(bytes / tokens, 2) })}
      </p>
      <h3>{strings.excerpt}</h3>
      <TokenRun tokens={encode(excerpt, vocabulary)} vocabulary={vocabulary} lit={last ? FIRST_MERGE + at - 1 : null} />
      <p>{last ? fill(strings.lastMerge, describe(at - 1)) : ''} {next ? fill(strings.nextMerge, describe(at)) : at < most ? strings.stoppedEarly : strings.allMade}</p>
      {next ? (
        <FactTable item={{
          kind: 'table',
          caption: strings.candidates,
          head: [strings.pair, strings.made, strings.count],
          rows: next.candidates.map(({ left, right, count }) => [`${show(left)} + ${show(right)}`, show(left) + show(right), write.text(count)]),
        }} />
      ) : null}
      <LinePlot item={{
        kind: 'plot',
        caption: strings.growth,
        x: { label: strings.growthX },
        y: { label: strings.growthY },
        series: [{ name: strings.growthY, points: [[FIRST_MERGE, bytes], ...steps.map(({ tokens: left }, m) => [FIRST_MERGE + m + 1, left] as const)] }],
        marks: [{ x: FIRST_MERGE + at, y: tokens, name: '' }],
      }} />
      <AllMerges rows={steps.slice(0, at).map((step, m) => [String(m + 1), `${show(step.left)} + ${show(step.right)}`, show(FIRST_MERGE + m), String(FIRST_MERGE + m), write.text(step.count), write.text(step.tokens)])} />
    </section>
  )
}

function AllMerges({ rows }: { readonly rows: readonly (readonly string[])[] }) {
  const strings = useTokenStrings()
  const [open, setOpen] = useState(false)
  return (
    <>
      <p><button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? strings.hideMerges : strings.showMerges}</button></p>
      {open ? <FactTable item={{ kind: 'table', caption: strings.allMerges, head: [strings.step, strings.pair, strings.made, strings.id, strings.count, strings.tokensLeft], rows }} /> : null}
    </>
  )
}

/** The beginning of a text, cut between two words. */
function beginning(text: string): string {
  if (text.length <= EXCERPT) return text
  const cut = text.slice(0, EXCERPT)
  const space = cut.search(/\s\S*$/)
  // A pair of surrogates is not cut in half where there is no space to cut at.
  return space > 0 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')
}
