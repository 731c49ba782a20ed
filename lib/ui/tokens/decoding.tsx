'use client'
import { memo, useEffect, useId, useMemo } from 'react'
import { buildVocabulary, type Merge } from '@/lib/domain/tokens/vocabulary'
import { fill } from '@/lib/i18n/fill'
import { useDemo } from '../demos/demo-context'
import { FieldInput } from '../demos/field-input'
import { useTask } from '../demos/use-task'
import { BeamSteps } from './beam-steps'
import { ChoiceSteps } from './choice-steps'
import { NUMBERS, settingsOf, WAY, wayOf, type Settings, type Way } from './decoding-fields'
import { usePageState } from '../workshops/page-state'
import { useTokenStrings } from './token-strings'

interface Props {
  readonly text: string
  readonly merges: readonly Merge[]
}

/** Characters of the beginning that is gone on from. */
const LONGEST = 200

/** A model counted on the text, and the ways of choosing its next token. */
export const Decoding = memo(function Decoding({ text, merges }: Props) {
  const { write } = useDemo()
  const strings = useTokenStrings()
  const id = useId()
  const { state, set } = usePageState()
  const way = state.way as Way
  const start = String(state.start)
  // What else changes on the page leaves the numbers, and what was asked, as they are.
  const numbers = JSON.stringify(settingsOf(state))
  const settings = useMemo(() => JSON.parse(numbers) as Settings, [numbers])
  const { run, done, failure } = useTask('decodeText')
  const tooLong = start.length > LONGEST
  const asked = useMemo(
    () => ({ text, merges, context: settings.context!, start, most: settings.most!, way: wayOf(way, settings) }),
    [text, merges, settings, start, way],
  )
  useEffect(() => {
    if (tooLong) return
    // While a slider moves, one computation a moment is enough.
    const timer = setTimeout(() => run(asked), 120)
    return () => clearTimeout(timer)
  }, [run, asked, tooLong])
  return (
    <section aria-busy={!tooLong && failure === null && done?.ask !== asked}>
      <h2>{strings.modelTitle}</h2>
      <p className="demo-prose">{strings.modelProse}</p>
      <div className="demo-inputs">
        <div className="demo-field demo-wide">
          <label htmlFor={`${id}-start`}>{strings.start}</label>
          <input id={`${id}-start`} type="text" autoComplete="off" spellCheck={false} value={start} aria-invalid={tooLong} aria-describedby={`${id}-trouble`} onChange={(event) => set('start', event.target.value)} />
          <span id={`${id}-trouble`} role="status" className="demo-problem">{tooLong ? fill(strings.sentenceTooLong, { n: write.text(start.length), most: LONGEST }) : ''}</span>
        </div>
        <FieldInput name="way" field={WAY} value={way} problem={null} onChange={(value) => set('way', value)} />
        {Object.entries(NUMBERS[way]).map(([name, field]) => (
          <FieldInput key={name} name={name} field={field} value={settings[name]!} problem={null} onChange={(value) => set(name, value)} />
        ))}
      </div>
      <p role="status" className="demo-problem">{failure === 'timeout' ? strings.troubleTimeout : failure ? fill(strings.troubleRun, { message: failure }) : ''}</p>
      {done ? (
        <>
          <p className="demo-small">
            {fill(strings.modelCounted, {
              tokens: write.text(done.answer.model.tokens), sentences: write.text(done.answer.model.sentences),
              kinds: write.text(done.answer.model.kinds), contexts: write.text(done.answer.model.contexts),
            })}
          </p>
          <Shown ask={done.ask} answer={done.answer} />
        </>
      ) : null}
    </section>
  )
})

type Done = NonNullable<ReturnType<typeof useTask<'decodeText'>>['done']>

/** The answer is shown with the vocabulary that it was asked with, whatever has changed since. */
function Shown({ ask, answer }: Done) {
  const vocabulary = buildVocabulary(ask.merges)
  return answer.beam ? <BeamSteps answer={answer} trace={answer.beam} vocabulary={vocabulary} /> : <ChoiceSteps answer={answer} vocabulary={vocabulary} />
}
