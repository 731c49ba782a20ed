'use client'
import { useState, type CSSProperties } from 'react'
import type { Decoded, ShownChoice } from '@/lib/demos/work/tasks/decode-text'
import type { Candidate } from '@/lib/domain/decoding/shape'
import { START } from '@/lib/domain/decoding/ngram-model'
import { END, shownToken, type Vocabulary } from '@/lib/domain/tokens/vocabulary'
import { fill } from '@/lib/i18n/fill'
import { useDemo } from '../demos/demo-context'
import { FactTable } from '../demos/fact-table'
import { Scroller } from '../demos/scroller'
import { Steady } from '../demos/steady'
import { TokenChoice, TokenRun } from './token-run'
import { useTokenStrings } from './token-strings'

/** A sentence written token by token, each with what it was chosen from. */
export function ChoiceSteps({ answer, vocabulary }: { readonly answer: Decoded; readonly vocabulary: Vocabulary }) {
  const strings = useTokenStrings()
  const [place, setPlace] = useState(0)
  const { start, tokens, choices } = answer
  const at = Math.min(place, choices.length - 1)
  const show = (id: number) => shownToken(id, vocabulary)
  return (
    <>
      <h3>{strings.written}</h3>
      {start.length > 0 ? <TokenRun tokens={start} vocabulary={vocabulary} /> : null}
      <TokenChoice tokens={tokens} vocabulary={vocabulary} chosen={at} onChoose={setPlace} label={strings.written}
        name={(id) => fill(strings.tokenNamed, { token: show(id), id })} />
      {tokens.at(-1) === END ? <p className="demo-small">{strings.reachedEnd}</p> : null}
      <p className="demo-bar">
        <Steady may={at > 0} onPress={() => setPlace(at - 1)}>{strings.previous}</Steady>
        <Steady may={at < choices.length - 1} onPress={() => setPlace(at + 1)}>{strings.next}</Steady>
        <span role="status">{fill(strings.stepN, { n: at + 1, total: choices.length })}</span>
      </p>
      <OneChoice choice={choices[at]!} n={at + 1} show={show} />
    </>
  )
}

function OneChoice({ choice, n, show }: { readonly choice: ShownChoice; readonly n: number; readonly show: (id: number) => string }) {
  const { write } = useDemo()
  const strings = useTokenStrings()
  const { candidates, chosen, token, drawn, all, kept, evidence } = choice
  const fate = (one: Candidate) =>
    one.token === token ? strings.fate_chosen : one.cutBy === 'top-k' ? strings.fate_topk : one.cutBy === 'top-p' ? strings.fate_topp : strings.fate_kept
  const others = all - candidates.length
  const caption = fill(strings.candidatesOf, { n, kept: write.text(kept), all: write.text(all) })
  return (
    <>
      <Scroller className="demo-scroll" name={caption}>
        <table className="demo-facts token-fates">
          <caption>{caption}</caption>
          <thead>
            <tr>{[strings.candidate, strings.before, ...(drawn ? [strings.tempered, strings.after] : []), strings.fate].map((head) => <th key={head} scope="col">{head}</th>)}</tr>
          </thead>
          <tbody>
            {candidates.map((one) => (
              <tr key={one.token} data-fate={one.token === token ? 'chosen' : one.cutBy ? 'cut' : 'kept'}>
                <th scope="row"><span className="token">{show(one.token)}</span></th>
                {(drawn ? [one.before, one.tempered, one.after] : [one.before]).map((p, i) => (
                  <td key={i} className="token-share" style={{ '--share': p } as CSSProperties}>{write.cell(p, 3)}</td>
                ))}
                <td>{fate(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {others > 0 ? <p className="demo-small">{fill(strings.andOthers, { n: write.text(others) })}</p> : null}
      <p className="demo-prose">
        {drawn
          ? fill(strings.drawn, { uniform: write.text(drawn.uniform, 4), token: show(token), from: write.text(drawn.from, 4), to: write.text(drawn.to, 4) })
          : chosen === 0 ? strings.greedyNote : ''}
      </p>
      <FactTable item={{
        kind: 'table',
        caption: strings.evidence,
        head: [strings.contextSeen, strings.seen, strings.kinds],
        rows: evidence.map(({ context, seen, kinds }) => [
          context.length === 0 ? strings.noContext : context.map((id) => (id === START ? strings.sentenceStart : show(id))).join(' '),
          write.text(seen),
          write.text(kinds),
        ]),
      }} />
      <p className="demo-small">{strings.evidenceNote}</p>
    </>
  )
}
