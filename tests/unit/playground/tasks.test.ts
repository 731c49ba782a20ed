import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '@/lib/domain/maths/random'
import { heldOutExamples, isHeldOut, pairOf, trainingBatch } from '@/lib/domain/tasks/batch'
import { italianNumber } from '@/lib/domain/tasks/italian-numbers'
import { readOwnInput } from '@/lib/domain/tasks/own-input'
import { retoldTask } from '@/lib/domain/tasks/retold'
import { scoreOf } from '@/lib/domain/tasks/score'
import { wordsAfter } from '@/lib/domain/tasks/small-grammar'
import { leastLoss } from '@/lib/domain/tasks/sentences'
import { SIGNS, type Example, type Task } from '@/lib/domain/tasks/task'
import { getTask, TASKS, vocabularyOf } from '@/lib/domain/tasks/tasks'
import { END, PAD, START } from '@/lib/domain/transformer/settings'

const each = TASKS.map((task) => [task.id, task] as const)
const seeds = fc.integer({ min: 0, max: 1_000_000 })
const drawn = (task: Task) => seeds.map((seed) => task.draw(seededRandom(seed)))

describe.each(each)('the task %s', (id, task) => {
  it('draws examples within its bounds, of its own words, with its own right answer', () => {
    fc.assert(
      fc.property(drawn(task), (example) => {
        const { source, target } = example
        expect(source.length).toBeGreaterThan(0)
        expect(source.length).toBeLessThanOrEqual(task.longest.source)
        expect(target.length).toBeGreaterThan(0)
        expect(target.length).toBeLessThanOrEqual(task.longest.target)
        expect(() => pairOf(task, example)).not.toThrow()
        for (let at = 0; at <= target.length; at++) expect(task.admits(example, at, target[at] ?? SIGNS[END])).toBe(true)
        if (id !== 'sentences') expect(task.answer(source)).toEqual(target)
      }),
    )
  })

  it('draws the same from the same seed, and has each word once', () => {
    const three = (seed: number) => Array.from({ length: 3 }, () => task.draw(seededRandom(seed)))
    expect(three(5)).toEqual(three(5))
    expect(new Set(vocabularyOf(task)).size).toBe(task.words.length + SIGNS.length)
  })

  it('reads back what it writes for reading', () => {
    fc.assert(
      fc.property(drawn(task), ({ source }) => {
        expect(task.cut(task.join(source))).toEqual(source)
        const reading = readOwnInput(task, task.join(source))
        expect('example' in reading && reading.example.source).toEqual(source)
      }),
    )
  })

  it('gives one mark to what is right and none to what is not', () => {
    fc.assert(
      fc.property(drawn(task), (example) => {
        const right = [...pairOf(task, example).target, END]
        expect(scoreOf(task, [example], [right])).toEqual({ words: 1, sentences: 1 })
        const wrong = [...right.slice(0, -1), START]
        expect(scoreOf(task, [example], [wrong])).toEqual({ words: (right.length - 1) / right.length, sentences: 0 })
      }),
    )
  })

  it('says what it asks, why it is interesting and what counts, in both languages', () => {
    for (const told of [task.asks, task.why, task.counts]) for (const sentence of Object.values(told)) expect(sentence).toMatch(/^\S.{30,}[.)]$/)
  })

  it('has another custom for fine-tuning that changes answers and keeps sources', () => {
    const other = retoldTask(task)
    const examples = heldOutExamples(task, 40)
    const retold = examples.map(task.retold)
    expect(retold.map(({ source }) => source)).toEqual(examples.map(({ source }) => source))
    expect(retold.some(({ target }, i) => target.join() !== examples[i]!.target.join())).toBe(true)
    for (const example of retold) {
      expect(() => pairOf(task, example)).not.toThrow()
      for (let at = 0; at <= example.target.length; at++) expect(other.admits(example, at, example.target[at] ?? SIGNS[END])).toBe(true)
    }
  })

  it('never trains on a sentence that accuracy is measured with', () => {
    const key = ({ source, target }: Example) => `${source.join(' ')}|${target.join(' ')}`
    const held = heldOutExamples(task, 64)
    expect(held.every((example) => isHeldOut(task, example))).toBe(true)
    expect(new Set(held.map(({ source }) => source.join(' '))).size).toBe(64)
    const trained = new Set(Array.from({ length: 20 }, (_, step) => trainingBatch(task, 32, 1, step).examples).flat().map(key))
    expect(held.filter((example) => trained.has(key(example)))).toEqual([])
  })

  it('pads a batch to its longest sentence, the decoder’s input one place behind the target', () => {
    const { examples, ids } = trainingBatch(task, 8, 3, 11)
    const row = ({ length, ids: numbers }: { length: number; ids: Int32Array }, i: number) => [...numbers.slice(i * length, (i + 1) * length)]
    examples.forEach((example, i) => {
      const { source, target } = pairOf(task, example)
      const filled = (words: readonly number[], length: number) => [...words, ...Array<number>(length - words.length).fill(PAD)]
      expect(row(ids.source, i)).toEqual(filled([...source, END], ids.source.length))
      expect(row(ids.input, i)).toEqual(filled([START, ...target], ids.input.length))
      expect(row(ids.target, i)).toEqual(filled([...target, END], ids.target.length))
    })
    expect(ids.target.length).toBe(Math.max(...examples.map(({ target }) => target.length)) + 1)
  })

  it('refuses what is not of the task in one sentence, whatever is typed, and 1 MB at once', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const reading = readOwnInput(task, text)
        if ('problem' in reading) for (const sentence of Object.values(reading.problem)) expect(sentence).toMatch(/[.»”]$/)
        else expect(reading.example.source.length).toBeLessThanOrEqual(task.longest.source)
      }),
    )
    const megabyte = readOwnInput(task, `${task.words[0]} `.repeat(1 << 19))
    expect('problem' in megabyte && megabyte.problem.it).toMatch(/troppo lungo/)
  })
})

describe('Italian numbers', () => {
  it.each([[1, 'uno'], [8, 'otto'], [16, 'sedici'], [21, 'ventuno'], [23, 'ventitré'], [28, 'ventotto'], [33, 'trentatré'], [40, 'quaranta'], [81, 'ottantuno'], [88, 'ottantotto'], [99, 'novantanove']])('%i is written %s', (n, word) => {
    expect(italianNumber(n)).toBe(word)
  })

  it('are all different, and none is beyond 1 … 99', () => {
    expect(new Set(Array.from({ length: 99 }, (_, i) => italianNumber(i + 1))).size).toBe(99)
    expect(() => italianNumber(0)).toThrow(RangeError)
    expect(() => italianNumber(1.5)).toThrow(RangeError)
  })
})

describe('what a reader may type', () => {
  it.each([
    ['copy', 'a b c', 'a b c'],
    ['reverse', 'abc', 'c b a'],
    ['palindromes', 'abcba', '= = sì'],
    ['palindromes', 'abca', '= ≠ no'],
    ['brackets', '([]{', '} )'],
    ['dates', 'ventitré novembre duemilaventisei', '23/11/2026'],
    ['dates', 'Primo Marzo millenovecento', '1/3/1900'],
    ['dates', 'ventinove febbraio duemila', '29/2/2000'],
    ['sentences', 'la gatta mangia il', 'topo.'],
  ] as const)('%s: “%s” is answered with “%s”', (id, text, answer) => {
    const reading = readOwnInput(getTask(id), text)
    expect('example' in reading && getTask(id).join(reading.example.target)).toBe(answer)
  })

  it.each([
    ['copy', 'abz', /«z»/],
    ['copy', '', /almeno/],
    ['copy', 'abcdefghi', /accorcia a 8/],
    ['brackets', '(]', /chiud/],
    ['brackets', '()', /aperte/],
    ['dates', 'ventinove febbraio millenovecento', /giorno, mese e anno/],
    ['dates', 'uno marzo duemila', /primo marzo/],
    ['sentences', 'il gatta', /inizio di una frase/],
    ['sentences', 'la gatta mangia la casa', /inizio di una frase/],
  ] as const)('%s: “%s” is refused with what to do', (id, text, sentence) => {
    const reading = readOwnInput(getTask(id), text)
    expect('problem' in reading && reading.problem.it).toMatch(sentence)
  })
})

describe('the small grammar', () => {
  it.each(['la gatta mangia il topo .', 'gli scoiattoli piccoli dormono sempre .', 'lo zio guarda le case bianche .'])('knows “%s”', (sentence) => {
    const words = sentence.split(' ')
    words.forEach((word, i) => expect(wordsAfter(words.slice(0, i))).toContain(word))
    expect(wordsAfter(words)).toEqual([])
  })

  it.each(['il gatta', 'la gatta mangiano', 'i gatti dorme', 'il zio', 'la gatta piccolo', 'la casa dorme', 'la gatta mangia la casa'])('does not know “%s”', (sentence) => {
    expect(wordsAfter(sentence.split(' '))).toBeNull()
  })

  it('gives the loss that nobody can go below: the sum of the logs of the choices', () => {
    const task = getTask('sentences')
    expect(leastLoss(['la', 'gatta', 'dorme'], ['sempre', '.'])).toBeCloseTo((Math.log(4) + Math.log(1)) / 3, 12)
    for (const { source, target } of heldOutExamples(task, 30)) expect(leastLoss(source, target)).toBeGreaterThanOrEqual(0)
  })
})
