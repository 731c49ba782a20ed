import { initialState } from '@/lib/domain/formulas/demo/read-field'
import { decodeState } from '@/lib/domain/formulas/demo/state-link'
import type { AnyState } from '@/lib/domain/formulas/demo/fields'
import { kindOf } from '@/lib/domain/formulas/trained/fields'
import { findSentenceProblem } from '@/lib/domain/formulas/trained/sentences'
import { translatorFields } from '@/lib/domain/formulas/trained/translator-state'
import type { Locale } from '@/lib/domain/locale'
import { readEnglish } from '@/lib/domain/parallel-grammar/read-english'
import { findStage } from '@/lib/domain/parallel-grammar/stages'
import type { View } from './translator'
import type { Question } from './use-translation'
import { headName, type HeadChoice } from './word-lines'

interface Start {
  readonly question: Question
  readonly view: View
  /** Something of the link could not be read. */
  readonly unread: boolean
}

/** How the page begins: as its link says, `v1.…`, or with its own sentence. */
export function startOf(encoded: string | null, locale: Locale): Start {
  const defaults = initialState(translatorFields, locale)
  if (encoded === null) return { ...of(defaults), unread: false }
  const { state, problems, broken } = decodeState(translatorFields, encoded, locale)
  const refused = findSentenceProblem({ weights: 'trained', english: String(state.english) }) !== null
  return { ...of(refused ? { ...state, english: defaults.english! } : state), unread: broken || refused || problems.length > 0 }
}

function of(state: AnyState): Omit<Start, 'unread'> {
  const [layer, head] = String(state.head).split('.').map(Number)
  const choice: HeadChoice = layer && head ? { layer: layer - 1, head: head - 1 } : 'mean'
  return {
    question: { words: readEnglish(String(state.english)).words, stage: findStage(String(state.moment)) ?? 'trained', beam: Number(state.beam), alpha: Number(state.alpha) },
    view: { kind: kindOf({ kind: String(state.kind) }), head: choice, pointed: null },
  }
}

/** The page as its link keeps it. */
export function stateOf({ words, stage, beam, alpha }: Question, { kind, head }: View): AnyState {
  return { english: words.join(' '), moment: String(stage), kind, head: head === 'mean' ? 'mean' : headName(head), beam: String(beam), alpha: String(alpha) }
}
