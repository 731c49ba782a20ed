import type { Point } from './curve'
import { lanesOf } from './contrast'
import type { Picks } from './picks'
import type { RunEnd } from './run-end'

export interface LaneState {
  readonly points: readonly Point[]
  readonly end: RunEnd | null
}

/** What the machine that trains says of itself. */
export interface Vitals {
  readonly stepsPerSecond: number | null
  /** Bytes of numbers on the backend, and of the checkpoints kept. */
  readonly bytes: number
}

/** Where a run stands, as the page knows it. */
export interface RunState {
  /**
   * `idle`: nothing was run yet; `starting`: code and backend are on their way; `ended`: every lane is at
   * its end; `failed`: it could not go on, and what was learnt so far stands.
   */
  readonly phase: 'idle' | 'starting' | 'running' | 'paused' | 'ended' | 'failed'
  readonly picks: Picks | null
  readonly step: number
  readonly lanes: readonly LaneState[]
  /** Steps that can be gone back to, rising. */
  readonly checkpoints: readonly number[]
  readonly backend: string | null
  readonly parameters: readonly number[]
  readonly vitals: Vitals
  readonly failure: string | null
  /** Counted up by every order that changes the course of the run; news of an earlier course is not heard. */
  readonly course: number
}

export type RunEvent =
  | { readonly kind: 'start'; readonly picks: Picks }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  /** Back to a checkpoint: what came after it is forgotten. */
  | { readonly kind: 'rewind'; readonly step: number }
  | RunNews

/** What comes from the machine that trains. */
export type RunNews = { readonly course: number } & (
  | { readonly kind: 'ready'; readonly backend: string; readonly parameters: readonly number[] }
  | { readonly kind: 'progress'; readonly step: number; readonly points: readonly (readonly Point[])[]; readonly ends: readonly (RunEnd | null)[]; readonly checkpoints: readonly number[]; readonly vitals: Vitals }
  | { readonly kind: 'failed'; readonly message: string }
)

export const NO_RUN: RunState = {
  phase: 'idle', picks: null, step: 0, lanes: [], checkpoints: [], backend: null, parameters: [],
  vitals: { stepsPerSecond: null, bytes: 0 }, failure: null, course: 0,
}

/** The state after an event. Events that make no sense in a state change nothing. */
export function afterEvent(state: RunState, event: RunEvent): RunState {
  switch (event.kind) {
    case 'start': {
      const lanes = lanesOf(event.picks).map(() => ({ points: [], end: null }))
      return { ...NO_RUN, phase: 'starting', picks: event.picks, lanes, course: state.course + 1 }
    }
    case 'pause':
      return state.phase === 'running' ? { ...state, phase: 'paused' } : state
    case 'resume':
      return state.phase === 'paused' ? { ...state, phase: 'running' } : state
    case 'rewind':
      return rewound(state, event.step)
    default:
      return event.course === state.course ? afterNews(state, event) : state
  }
}

function rewound(state: RunState, step: number): RunState {
  const stands = state.phase === 'running' || state.phase === 'paused' || state.phase === 'ended'
  if (!stands || !state.checkpoints.includes(step)) return state
  return {
    ...state,
    phase: 'paused',
    step,
    course: state.course + 1,
    checkpoints: state.checkpoints.filter((kept) => kept <= step),
    lanes: state.lanes.map(({ points }) => ({ points: points.filter((point) => point.step <= step), end: null })),
  }
}

function afterNews(state: RunState, news: RunNews): RunState {
  if (state.phase === 'idle' || state.phase === 'failed') return state
  switch (news.kind) {
    case 'ready':
      return { ...state, backend: news.backend, parameters: news.parameters }
    case 'failed':
      return { ...state, phase: 'failed', failure: news.message }
    case 'progress': {
      const lanes = state.lanes.map((lane, i) => ({
        points: [...lane.points, ...(news.points[i] ?? []).filter((point) => point.step > (lane.points.at(-1)?.step ?? -1))],
        end: lane.end ?? news.ends[i] ?? null,
      }))
      const over = lanes.every((lane) => lane.end !== null)
      const phase = over ? 'ended' : state.phase === 'starting' ? 'running' : state.phase
      return { ...state, phase, lanes, step: news.step, checkpoints: news.checkpoints, vitals: news.vitals }
    }
  }
}

/** What can be asked of a run now: buttons follow it. */
export function allowed(state: RunState) {
  const { phase } = state
  return {
    pause: phase === 'running',
    resume: phase === 'paused',
    step: phase === 'paused',
    rewind: (phase === 'running' || phase === 'paused' || phase === 'ended') && state.checkpoints.some((kept) => kept < state.step),
    tune: (phase === 'paused' || phase === 'ended') && state.step > 0,
  }
}
