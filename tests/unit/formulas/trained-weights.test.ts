import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { TensorDemo } from '@/lib/domain/formulas/demo/demo'
import type { AnyState } from '@/lib/domain/formulas/demo/fields'
import { initialState } from '@/lib/domain/formulas/demo/read-field'
import { encodeBase64Url } from '@/lib/domain/formulas/demo/base64-url'
import { numberWriter } from '@/lib/domain/formulas/demo/number-text'
import { decodeState, encodeState } from '@/lib/domain/formulas/demo/state-link'
import type { FormulaId } from '@/lib/domain/formulas/entry'
import { loadDemo } from '@/lib/domain/formulas/load-demo'
import { matrixOf } from '@/lib/domain/formulas/tensor/numbers'
import { attentionDemo } from '@/lib/domain/formulas/tensor/attention/demo'
import { trainedFields } from '@/lib/domain/formulas/trained/fields'
import { inputIdsOf, nameOfId } from '@/lib/domain/formulas/trained/inputs'
import { demoStateOf, translatorFields, translatorStateOf } from '@/lib/domain/formulas/trained/translator-state'
import { LOCALES } from '@/lib/domain/locale'
import { relativeError } from '@/lib/domain/maths/relative-error'
import { TRANSLATOR } from '@/lib/domain/parallel-grammar/recipe'
import { readItalian } from '@/lib/domain/parallel-grammar/read-italian'
import { pairsFrom } from '@/lib/domain/parallel-grammar/sentence-pair'
import { written } from '@/lib/domain/parallel-grammar/sounds'
import { fileOf, findLossAt, findStage, STAGES } from '@/lib/domain/parallel-grammar/stages'
import type { TranslatorFacts } from '@/lib/domain/parallel-grammar/told'
import { getWordId } from '@/lib/domain/parallel-grammar/vocabulary'
import { referenceForward } from '@/lib/domain/transformer/reference'
import { END, START } from '@/lib/domain/transformer/settings'
import { unpackWeights } from '@/lib/domain/transformer/weights-file'
import { startOf, stateOf } from '@/lib/ui/translator/page-state'

const folder = new URL('../../../content/translator/', import.meta.url)
const file = (name: string) => readFileSync(new URL(name, folder))
const weightsAt = (moment: string) => unpackWeights(TRANSLATOR, file(fileOf(findStage(moment)!)))
const trainedState = (demo: TensorDemo, change: AnyState): AnyState => ({ ...initialState(demo.fields, 'en'), weights: 'trained', ...change })

const SOURCE = [...'the cat eats the mouse'.split(' ').map(getWordId), END]
const INPUT = [START, ...'la gatta mangia il topo'.split(' ').map(getWordId)]

describe('one attention of the translator', () => {
  const cases = ['0', '700', 'trained'].flatMap((moment) => (['encoder', 'decoder', 'cross'] as const).map((kind) => [moment, kind] as const))
  test.each(cases)('at %s, %s, is the same that the whole model computes', (moment, kind) => {
    const { maps } = referenceForward(TRANSLATOR, weightsAt(moment), SOURCE, INPUT)
    for (const [layer, unit] of [[1, 1], [2, 3]] as const) {
      const state = trainedState(attentionDemo, { moment, kind, layer: String(layer), unit: String(unit) })
      const prepared = attentionDemo.prepare(state, weightsAt(moment))
      const found = matrixOf(attentionDemo.reference(prepared), 'weights')
      const expected = maps[kind][layer - 1]![unit - 1]!
      expect([found.rows, found.cols]).toEqual([expected.rows, expected.cols])
      // What enters the layer was rounded to float32 on its way to the demo.
      expect(relativeError(found.data, expected.data)).toBeLessThan(1e-5)
    }
  })
})

const DEMOS: readonly FormulaId[] = ['R01', 'R07', 'R09', 'R10', 'R11', 'R29', 'R30']

describe.each(DEMOS)('%s on the trained weights', (id) => {
  const getDemo = async () => {
    const demo = await loadDemo(id)
    if (demo.kind !== 'tensor' || !demo.stageOf) throw new RangeError(`${id} does not take the trained weights`)
    return demo
  }

  test('stands on the seed until the trained weights are chosen, so that an old link shows what its sender saw', async () => {
    const demo = await getDemo()
    const seeded = initialState(demo.fields, 'it')
    expect(demo.stageOf!(seeded)).toBeNull()
    expect(demo.stageOf!({ ...seeded, weights: 'trained' })).toBe('trained')
    const old = Object.fromEntries(Object.entries(seeded).filter(([name]) => !(name in trainedFields)))
    expect(decodeState(demo.fields, `v1.${encodeBase64Url(JSON.stringify(old))}`, 'it').state).toEqual(seeded)
  })

  test.each(LOCALES)('computes, shows and says everything at every moment (%s)', async (locale) => {
    const demo = await getDemo()
    for (const moment of locale === 'it' ? ['0', 'trained'] : ['400']) {
      const state = { ...initialState(demo.fields, locale), weights: 'trained', moment, ...(id === 'R01' ? { gradients: true } : {}) }
      expect(demo.check?.(state) ?? null).toBeNull()
      const prepared = demo.prepare(state, weightsAt(moment))
      for (const { data } of Object.values(prepared.tensors)) expect(Float32Array.from(data)).toEqual(Float32Array.from(Float64Array.from(data)))
      const sheet = demo.present({ state, prepared, named: demo.reference(prepared), write: numberWriter(locale) })
      for (const { statement, verdict } of sheet.claims) expect(verdict, statement[locale]).not.toBe('fails')
      const said = JSON.stringify(sheet, (key, value: unknown) => (key === 'data' ? undefined : value))
      // The beam's tables have a sign for the end, and say what it means.
      expect(id === 'R30' ? said.replaceAll('⟂', '') : said).not.toMatch(/NaN|undefined|indefinito|⊢|⟂/)
      const matrices = [...sheet.steps, ...(sheet.backward ?? [])].flatMap(({ items }) => items.flatMap((item) => (item.kind === 'matrix' ? [item] : [])))
      for (const { rows, cols, data, rowNames, colNames, cell } of matrices) {
        expect(data.length).toBe(rows * cols)
        if (rowNames) expect(rowNames.length).toBe(rows)
        if (colNames) expect(colNames.length).toBe(cols)
        expect(cell?.(rows - 1, cols - 1) ?? '').not.toMatch(/NaN|undefined/)
      }
    }
  })

  test('opens from the translator’s page with the same sentences and head, and leads back to it', async () => {
    const demo = await getDemo()
    const pair = { english: 'the dogs do not sleep', italian: 'i cani non dormono', moment: '700', kind: 'decoder', layer: '2', unit: '3' }
    const { state, problems, broken } = decodeState(demo.fields, demoStateOf(pair), 'it')
    expect([problems, broken, demo.check!(state)]).toEqual([[], false, null])
    expect(state).toMatchObject({ weights: 'trained', ...Object.fromEntries(Object.entries(pair).filter(([name]) => name in demo.fields)) })
    expect(demo.stageOf!(state)).toBe(700)
    const back = startOf(translatorStateOf(state), 'it')
    expect(back.unread).toBe(false)
    expect(back.question).toMatchObject({ words: pair.english.split(' '), stage: 700 })
    if ('unit' in demo.fields) expect(back.view.head).toEqual({ layer: 1, head: 2 })
    if ('kind' in demo.fields) expect(back.view.kind).toBe('decoder')
  })

  test('gradients agree with finite differences', async () => {
    const demo = await getDemo()
    const state = { ...initialState(demo.fields, 'it'), weights: 'trained', english: 'the cat sleeps', italian: 'la gatta dorme', ...(id === 'R01' ? { gradients: true } : {}), ...(id === 'R09' ? { place: 2 } : {}) }
    const prepared = demo.prepare(state, weightsAt('trained'))
    const named = demo.reference(prepared)
    for (const [name, { data }] of Object.entries(demo.differences?.(prepared) ?? {})) expect(relativeError(named[name]!.data, data), name).toBeLessThan(1e-5)
  })

  test('names the words that the model has not learned, and says nothing of them on the seed', async () => {
    const demo = await getDemo()
    const state = { ...initialState(demo.fields, 'it'), weights: 'trained', english: 'the dragon eats the unicorn' }
    expect(demo.check!(state)).toMatchObject({ field: 'english' })
    for (const locale of LOCALES) expect(demo.check!(state)!.message[locale]).toMatch(/dragon.*unicorn/)
    expect(demo.check!({ ...state, weights: 'seeded' })).toBeNull()
    if (!('italian' in demo.fields)) return
    expect(demo.check!({ ...state, english: 'the cat sleeps', italian: 'il drago dorme' })).toMatchObject({ field: 'italian' })
    expect(demo.check!({ ...state, english: '!.', italian: '' })).not.toBeNull()
  })
})

test('learning switches off most of the network’s inner coordinates, as its demo says', async () => {
  const demo = await loadDemo('R10')
  if (demo.kind !== 'tensor') throw new RangeError('R10 runs on tensors')
  const off = (moment: string) => {
    const { data } = demo.reference(demo.prepare({ ...initialState(demo.fields, 'it'), weights: 'trained', moment }, weightsAt(moment))).active!
    return data.filter((value) => value === 0).length / data.length
  }
  const shares = ['0', '700', 'trained'].map(off)
  expect(shares[0]).toBeGreaterThan(0.4)
  expect(shares[0]).toBeLessThan(0.6)
  expect(shares[1]).toBeGreaterThan(shares[0]!)
  expect(shares[2]).toBeGreaterThan(0.9)
})

describe('the sentence that the decoder reads', () => {
  test('is what the model writes where none is given', () => {
    const source = 'my sister gives him an apple'.split(' ').map(getWordId)
    const ids = inputIdsOf(weightsAt('trained'), [...source, END], '')
    expect(ids.map(nameOfId).join(' ')).toBe('⊢ mia sorella gli dà una mela')
  })

  test.each([
    ['L’arancia dorme.', ["l'", 'arancia', 'dorme']],
    ["c'è un'arancia?", ["c'", 'è', "un'", 'arancia', '?']],
    ['', []],
  ])('reads «%s»', (typed, words) => {
    expect(readItalian(typed)).toEqual({ words, unknown: [], tooLong: false })
  })

  test('reads whatever the grammar writes', () => {
    const draw = pairsFrom(5)
    for (let i = 0; i < 200; i++) {
      const { italian } = draw.next().value
      expect(readItalian(written(italian))).toEqual({ words: italian, unknown: [], tooLong: false })
    }
  })
})

describe('the translator’s page', () => {
  test.each(['', 'v1.', 'v1.e30x%', translatorStateOf({ english: 'the zebra sleeps', moment: '0' })])('begins with a sentence of its own on a link that it cannot read (%s), and says so', (encoded) => {
    expect(startOf(encoded, 'en')).toMatchObject({ question: { words: 'the cat eats the mouse'.split(' ') }, unread: true })
  })

  test('comes back as it was left', () => {
    const { question, view } = startOf(translatorStateOf({ english: 'she gives him an apple', moment: '400', kind: 'cross', layer: '2', unit: '4' }), 'en')
    const again = startOf(encodeState(translatorFields, stateOf({ ...question, beam: 8, alpha: 0.3 }, view)).encoded, 'en')
    expect(again).toEqual({ question: { ...question, beam: 8, alpha: 0.3 }, view, unread: false })
  })
})

describe('moments of the training', () => {
  test('are the stages that are stored, each with the loss of the log', () => {
    const log = JSON.parse(file('log.json').toString()) as TranslatorFacts['log']
    const losses = STAGES.map((stage) => findLossAt(log, stage)!)
    expect(losses.every((loss) => loss > 0)).toBe(true)
    expect(losses[0]).toBe(log[0]!.loss)
    expect(losses.at(-1)).toBe(log.at(-1)!.loss)
    expect(findStage('50')).toBeNull()
    expect(findLossAt([], 'trained')).toBeNull()
  })
})
