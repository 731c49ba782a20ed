import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { initialState } from '@/lib/domain/formulas/demo/read-field'
import { CONTRASTS, lanesOf } from '@/lib/domain/learning-run/contrast'
import { checkpointEvery, type Point } from '@/lib/domain/learning-run/curve'
import { findPicksProblem, findSizeName, PICK_FIELDS, settingsOf, SIZES, type Picks } from '@/lib/domain/learning-run/picks'
import { findRunEnd } from '@/lib/domain/learning-run/run-end'
import { afterEvent, allowed, NO_RUN, type RunEvent, type RunState } from '@/lib/domain/learning-run/run-state'
import { findSettingsFault } from '@/lib/domain/transformer/settings'

const defaults = initialState(PICK_FIELDS, 'it') as unknown as Picks
const point = (step: number, loss: number | null, perfect?: boolean): Point => ({
  step, loss, rate: loss === null ? null : 0.01,
  measured: perfect === undefined ? null : { loss: 0.1, words: perfect ? 1 : 0.9, sentences: perfect ? 1 : 0.5, motions: {} },
})
const curve = (losses: readonly number[]) => [point(0, null), ...losses.map((loss, i) => point(i + 1, loss))]

describe('picks', () => {
  it('make a model at the start, and with every named size and contrast', () => {
    for (const size of Object.values(SIZES)) {
      for (const contrast of ['none', ...Object.keys(CONTRASTS)]) {
        const picks = { ...defaults, ...size, contrast }
        for (const lane of lanesOf(picks)) {
          expect(findPicksProblem(lane.picks), contrast).toBeNull()
          expect(findSettingsFault(settingsOf(lane.picks))).toBeNull()
        }
      }
    }
    expect(findSizeName(defaults)).toBe('small')
    expect(findSizeName({ ...defaults, width: 34 })).toBeNull()
  })

  it('side by side differ in what the contrast names, and have the seed in common', () => {
    for (const contrast of Object.keys(CONTRASTS)) {
      const [one, other] = lanesOf({ ...defaults, contrast })
      const differing = Object.keys(one!.picks).filter((key) => one!.picks[key as keyof Picks] !== other!.picks[key as keyof Picks])
      expect(differing, contrast).toHaveLength(1)
    }
  })

  it('that make no model are refused with a width and heads that do', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 128 }), fc.integer({ min: 1, max: 16 }), fc.constantFrom('learned', 'sinusoids'), (width, heads, positions) => {
        const picks = { ...defaults, width, heads, positions }
        const problem = findPicksProblem(picks)
        expect(problem === null).toBe(width % heads === 0 && (positions === 'learned' || width % 2 === 0))
        if (problem === null) return
        // What is proposed leads to a model at once, and can be typed.
        const proposed = Number(/(\d+)\.$/.exec(problem.message.it)![1])
        expect(proposed).toBeLessThanOrEqual(PICK_FIELDS.width.max)
        expect(findPicksProblem({ ...picks, width: proposed })).toBeNull()
        if (problem.field !== 'heads') return
        const few = [.../scegli (.*) test/.exec(problem.message.it)![1]!.matchAll(/\d+/g)].map(Number)
        for (const one of few.length > 0 ? few : [1]) expect(findPicksProblem({ ...picks, heads: one })).toBeNull()
      }),
    )
    expect(findPicksProblem({ ...defaults, width: 33, heads: 3 })?.message.en).toMatch(/even width, for instance 30/)
    expect(findPicksProblem({ ...defaults, width: 128, heads: 15 })?.message.en).toMatch(/or width 120\.$/)
    expect(findPicksProblem({ ...defaults, width: 127, heads: 2, positions: 'learned' })?.message.it).toMatch(/scegli una testa sola, oppure la larghezza 126/)
  })
})

describe('the end of a run', () => {
  it('is at the limit, when every sentence was right three times, or when the loss breaks', () => {
    expect(findRunEnd([], 10)).toBeNull()
    expect(findRunEnd(curve([2, 1]), 10)).toBeNull()
    expect(findRunEnd(curve([2, 1]), 2)).toEqual({ kind: 'limit', step: 2 })
    const learnt = [point(0, null, false), point(1, 2, true), point(2, 1, true), point(3, 1, true)]
    expect(findRunEnd(learnt.slice(0, 3), 10)).toBeNull()
    expect(findRunEnd(learnt, 10)).toEqual({ kind: 'learned', step: 3 })
    expect(findRunEnd(curve([2, 7, Number.NaN]), 10)).toEqual({ kind: 'not-a-number', step: 3, lastLoss: 7, rate: 0.01 })
    expect(findRunEnd(curve([Infinity]), 10)).toMatchObject({ kind: 'not-a-number', lastLoss: null })
    expect(findRunEnd(curve([2, ...Array<number>(20).fill(8.1)]), 100)).toMatchObject({ kind: 'grown', firstLoss: 2 })
    expect(findRunEnd(curve([2, ...Array<number>(20).fill(7.9)]), 100)).toBeNull()
  })

  it('leaves at most fifty checkpoints and their start', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), (steps) => steps / checkpointEvery(steps) <= 50))
  })
})

describe('the state of a run', () => {
  const events: fc.Arbitrary<RunEvent> = fc.oneof(
    fc.constant<RunEvent>({ kind: 'start', picks: { ...defaults, contrast: 'norm' } }),
    fc.constant<RunEvent>({ kind: 'pause' }),
    fc.constant<RunEvent>({ kind: 'resume' }),
    fc.integer({ min: 0, max: 8 }).map((step): RunEvent => ({ kind: 'rewind', step })),
    fc.record({ course: fc.integer({ min: 0, max: 4 }), step: fc.integer({ min: 0, max: 8 }), over: fc.boolean() }).map(({ course, step, over }): RunEvent => ({
      kind: 'progress', course, step,
      points: [0, 1].map(() => Array.from({ length: step + 1 }, (_, at) => point(at, at === 0 ? null : 1))),
      ends: [0, 1].map(() => (over ? { kind: 'limit', step } : null)),
      checkpoints: Array.from({ length: step + 1 }, (_, at) => at).filter((at) => at % 2 === 0),
      vitals: { stepsPerSecond: 1, bytes: 10 },
    })),
    fc.integer({ min: 0, max: 4 }).map((course): RunEvent => ({ kind: 'failed', course, message: 'no' })),
  )

  it('keeps its curves in order and its checkpoints within reach, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 30 }), (happenings) => {
        let state: RunState = NO_RUN
        for (const event of happenings) {
          const next = afterEvent(state, event)
          expect(next.course).toBeGreaterThanOrEqual(state.course)
          state = next
          for (const { points } of state.lanes) points.forEach((one, i) => expect(i === 0 || one.step > points[i - 1]!.step).toBe(true))
          if (state.phase === 'ended') expect(state.lanes.every(({ end }) => end !== null)).toBe(true)
          // Whoever is past a checkpoint can go back to it, even if it is the only one.
          if (allowed(state).rewind) expect(afterEvent(state, { kind: 'rewind', step: state.checkpoints[0]! }).step).toBeLessThan(state.step)
          else if (state.phase === 'ended') expect(state.checkpoints.every((kept) => kept >= state.step)).toBe(true)
        }
      }),
    )
  })

  it('can be taken back to its start when it broke before its first checkpoint', () => {
    const started = afterEvent(NO_RUN, { kind: 'start', picks: defaults })
    const broken = afterEvent(started, {
      kind: 'progress', course: 1, step: 4, points: [curve([2, 7, 9, Number.NaN])], checkpoints: [0], vitals: { stepsPerSecond: 1, bytes: 0 },
      ends: [{ kind: 'not-a-number', step: 4, lastLoss: 9, rate: 1 }],
    })
    expect(allowed(broken).rewind).toBe(true)
    expect(afterEvent(broken, { kind: 'rewind', step: 0 })).toMatchObject({ phase: 'paused', step: 0 })
  })

  it('does not hear news of a course that was left', () => {
    const started = afterEvent(NO_RUN, { kind: 'start', picks: defaults })
    const vitals = { stepsPerSecond: null, bytes: 0 }
    const news = (step: number, course: number): RunEvent => ({ kind: 'progress', course, step, points: [curve(Array<number>(step).fill(1))], ends: [null], checkpoints: [0, 2], vitals })
    const running = afterEvent(started, news(4, 1))
    expect(running).toMatchObject({ phase: 'running', step: 4 })
    const back = afterEvent(running, { kind: 'rewind', step: 2 })
    expect(back).toMatchObject({ phase: 'paused', step: 2, checkpoints: [0, 2] })
    expect(back.lanes[0]!.points.at(-1)!.step).toBe(2)
    expect(afterEvent(back, news(5, 1))).toBe(back)
    expect(afterEvent(back, news(3, 2)).step).toBe(3)
    expect(afterEvent(running, { kind: 'rewind', step: 3 })).toBe(running)
  })
})
