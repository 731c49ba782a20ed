'use client'
import { useMemo, useState } from 'react'
import { pairsFrom } from '@/lib/domain/parallel-grammar/sentence-pair'
import { written } from '@/lib/domain/parallel-grammar/sounds'
import type { TranslatorFacts } from '@/lib/domain/parallel-grammar/told'
import type { MapKind } from '@/lib/domain/parallel-grammar/head-roles'
import type { Locale } from '@/lib/domain/locale'
import { translatorFields } from '@/lib/domain/formulas/trained/translator-state'
import { fill } from '@/lib/i18n/fill'
import { TRANSLATOR_STRINGS } from '@/lib/i18n/translator'
import { demoContext, DemoProvider } from '../demos/demo-context'
import { StateLink } from '../demos/state-link'
import { BeamPanel } from './beam-panel'
import { CounterFigures } from './counter-figures'
import { FormulaLinks } from './formula-links'
import { HeadRoles } from './head-roles'
import { LookPanel } from './look-panel'
import { NeededHeads } from './needed-heads'
import { numberWriter } from './numbers'
import { startOf, stateOf } from './page-state'
import { SentenceField } from './sentence-field'
import { TrainingScrub } from './training-scrub'
import { useTranslation } from './use-translation'
import type { Pointed } from './attention-lines'
import type { HeadChoice } from './word-lines'
import { WrittenWords } from './written-words'
import './translator.css'

/** What of the attention is looked at; it outlives the sentence, so that a head can be followed. */
export interface View {
  readonly kind: MapKind
  readonly head: HeadChoice
  readonly pointed: Pointed | null
}

interface Props {
  readonly locale: Locale
  readonly facts: Pick<TranslatorFacts, 'results' | 'log'>
  /** State of a link (`v1.…`), or null. */
  readonly encoded: string | null
}

/** The trained model at work: a sentence, its translation, what every head looked at, and how it learned to. */
export function Translator({ locale, facts, encoded }: Props) {
  const strings = TRANSLATOR_STRINGS[locale]
  const write = useMemo(() => numberWriter(locale), [locale])
  const context = useMemo(() => demoContext(locale), [locale])
  const [start] = useState(() => startOf(encoded, locale))
  const [text, setText] = useState(() => written(start.question.words))
  const [question, ask] = useState(start.question)
  const [view, look] = useState(start.view)
  const [others] = useState(() => pairsFrom(Date.now()))
  const { answered, writing, busy, failure } = useTranslation(question)
  const translateWords = (words: readonly string[], change: Partial<View> = {}) => {
    look((was) => ({ ...was, pointed: null, ...change }))
    ask((was) => ({ ...was, words }))
  }
  const show = (words: readonly string[], change: Partial<View> = {}) => {
    setText(written(words))
    translateWords(words, change)
  }
  return (
    <DemoProvider value={context}>
      <div className="translator">
        {start.unread && <p className="tr-problem" role="status">{strings.linkUnread}</p>}
        <SentenceField strings={strings} text={text} setText={setText} onSentence={(words) => translateWords(words)} onAnother={() => show(others.next().value.english)} write={write} />
        {failure !== null && <p className="tr-problem" role="alert">{fill(strings.failed, { cause: failure })}</p>}
        <WrittenWords strings={strings} words={writing} busy={busy} took={busy || !answered ? null : answered.translation} write={write} />
        {answered && (
          <>
            <LookPanel strings={strings} answered={answered} view={view} look={look} write={write} />
            <TrainingScrub strings={strings} facts={facts} stage={question.stage} setStage={(stage) => ask((was) => ({ ...was, stage }))} write={write} />
            <CounterFigures strings={strings} answered={answered} busy={busy} show={show} look={look} write={write} />
            <HeadRoles key={String(question.stage)} strings={strings} stage={question.stage} look={(kind, head) => look({ kind, head, pointed: null })} write={write} />
            <NeededHeads key={`needed ${question.stage}`} strings={strings} stage={question.stage} look={(kind, head) => look({ kind, head, pointed: null })} write={write} />
            <FormulaLinks locale={locale} strings={strings} answered={answered} view={view} />
            <BeamPanel strings={strings} answered={answered} change={(change) => ask((was) => ({ ...was, ...change }))} write={write} />
          </>
        )}
        <StateLink fields={translatorFields} state={stateOf(question, view)} />
      </div>
    </DemoProvider>
  )
}
