import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/server/db/client'
import { writeAnswer, editAnswer } from '@/lib/server/doubts/answer'
import { askDoubt } from '@/lib/server/doubts/ask'
import { deleteDoubt, editDoubt, setState, setVisibility } from '@/lib/server/doubts/edit'
import { historyOfDoubt, historyOfVerdict } from '@/lib/server/doubts/history'
import { countDoubts, getThread, listDoubts } from '@/lib/server/doubts/list'
import { findResume, markAnswersSeen } from '@/lib/server/doubts/resume'
import { giveVerdict } from '@/lib/server/doubts/verdict'
import { makeRelative, question, type Relative } from '../people/family'

let asker: Relative
let other: Relative
let owner: Relative

beforeAll(async () => {
  owner = await makeRelative('Proprietaria', 'owner')
  asker = await makeRelative('Chi chiede')
  other = await makeRelative('Chi risponde')
})

const refused = (code: string) => expect.objectContaining({ code })

describe('a doubt', () => {
  it('is asked, answered, closed by its asker only, and opened again', async () => {
    const id = await askDoubt(asker.viewer, question({}))
    await writeAnswer(other.viewer, id, { key: randomUUID(), body: 'Per tenere **piccoli** i punteggi.' })
    const thread = await getThread(asker.viewer, id)
    expect(thread.doubt.html).toContain('class="katex"')
    expect(thread.answers.map((answer) => answer.html)).toEqual(['<p>Per tenere <strong>piccoli</strong> i punteggi.</p>'])
    for (const someone of [other, owner]) {
      await expect(setState(someone.viewer, id, 'closed')).rejects.toEqual(refused('not-allowed'))
    }
    await setState(asker.viewer, id, 'closed')
    expect((await getThread(other.viewer, id)).doubt.state).toBe('closed')
    await setState(asker.viewer, id, 'open')
    expect((await getThread(other.viewer, id)).doubt.state).toBe('open')
  })

  it('is kept once, however often the same attempt arrives', async () => {
    const attempt = question({ blockId: '3.5-p1' })
    const ids = await Promise.all(Array.from({ length: 10 }, () => askDoubt(asker.viewer, attempt)))
    expect(new Set(ids).size).toBe(1)
    const page = await listDoubts(asker.viewer, { block: '3.5-p1', limit: 50 })
    expect(page.doubts).toHaveLength(1)
  })

  it('is nobody else’s while private, the owner included', async () => {
    const id = await askDoubt(asker.viewer, question({ visibility: 'private', blockId: '1-p1' }))
    for (const someone of [other, owner]) {
      await expect(getThread(someone.viewer, id)).rejects.toEqual(refused('not-found'))
      await expect(deleteDoubt(someone.viewer, id)).rejects.toEqual(refused('not-found'))
      expect((await countDoubts(someone.viewer))['1-p1']).toBeUndefined()
    }
    expect((await countDoubts(asker.viewer))['1-p1']).toEqual({ total: 1, open: 1 })
    await setVisibility(asker.viewer, id, 'family')
    expect((await countDoubts(other.viewer))['1-p1']).toEqual({ total: 1, open: 1 })
    await setVisibility(asker.viewer, id, 'private')
    expect((await countDoubts(other.viewer))['1-p1']).toBeUndefined()
  })

  it('keeps how it read before each edit, and refuses an edit of what has changed meanwhile', async () => {
    const id = await askDoubt(asker.viewer, question({ body: 'prima' }))
    await editDoubt(asker.viewer, id, { version: 1, body: 'poi' })
    await expect(editDoubt(asker.viewer, id, { version: 1, body: 'insieme' })).rejects.toEqual(refused('changed-meanwhile'))
    // The same correction sent again, its answer having been lost, is the same correction.
    await editDoubt(asker.viewer, id, { version: 1, body: 'poi' })
    const edits = [1, 2, 3, 4].map((n) => editDoubt(asker.viewer, id, { version: 2, body: `gara ${n}` }))
    const outcomes = await Promise.allSettled(edits)
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
    expect((await historyOfDoubt(other.viewer, id)).map(({ html }) => html)).toEqual(['<p>poi</p>', '<p>prima</p>'])
  })

  it('of which others have answered keeps their words when its author takes back theirs', async () => {
    const id = await askDoubt(asker.viewer, question({}))
    await writeAnswer(other.viewer, id, { key: randomUUID(), body: 'una risposta' })
    await deleteDoubt(asker.viewer, id)
    const thread = await getThread(other.viewer, id)
    expect([thread.doubt.html, thread.answers.length]).toEqual(['', 1])
  })

  it('leaves nothing behind when it is deleted, of its own earlier words or of those below it', async () => {
    const id = await askDoubt(asker.viewer, question({ kind: 'understanding', body: 'prima', points: ['uno'] }))
    await editDoubt(asker.viewer, id, { version: 1, body: 'poi', points: ['uno'] })
    const answer = await writeAnswer(other.viewer, id, { key: randomUUID(), body: 'prima' })
    await editAnswer(other.viewer, answer, { version: 1, body: 'poi' })
    const point = (await getThread(other.viewer, id)).doubt.points[0]?.id ?? ''
    await giveVerdict(other.viewer, point, { value: 'no', why: 'prima' })
    await giveVerdict(other.viewer, point, { value: 'yes', why: 'poi' })
    const elsewhere = await db().revision.count()
    await deleteDoubt(owner.viewer, id)
    expect(await db().revision.count()).toBe(elsewhere - 3)
  })

  it('tells of itself and of who wrote what is meant to be told, and nothing else', async () => {
    const id = await askDoubt(asker.viewer, question({ kind: 'understanding', body: 'x', points: ['uno'] }))
    await writeAnswer(other.viewer, id, { key: randomUUID(), body: 'y' })
    const point = (await getThread(other.viewer, id)).doubt.points[0]?.id ?? ''
    await giveVerdict(other.viewer, point, { value: 'yes', why: 'z' })
    const { doubt, answers, ...rest } = await getThread(owner.viewer, id)
    const said = ['author', 'createdAt', 'editedAt', 'html', 'id', 'mine', 'source', 'version']
    const keys = (thing: object | undefined) => Object.keys(thing ?? {}).sort()
    expect(keys(rest)).toEqual(['changes', 'next'])
    expect(keys(doubt)).toEqual([...said, 'answers', 'blockId', 'closedAt', 'demo', 'kind', 'points', 'quote', 'section', 'state', 'term', 'visibility'].sort())
    expect(keys(answers[0])).toEqual(said)
    expect(keys(doubt.points[0])).toEqual(['html', 'id', 'ordinal', 'source', 'verdicts'])
    expect(keys(doubt.points[0]?.verdicts[0])).toEqual([...said, 'value'].sort())
    for (const { author } of [doubt, answers[0]!, doubt.points[0]!.verdicts[0]!]) expect(keys(author)).toEqual(['id', 'name'])
    // The Markdown is for its author, who may correct it.
    for (const { source } of [doubt, answers[0]!, doubt.points[0]!, doubt.points[0]!.verdicts[0]!]) expect(source).toBeNull()
  })
})

describe('an understanding in points', () => {
  it('is answered point by point, each verdict changeable by its author, none on one’s own', async () => {
    const id = await askDoubt(asker.viewer, question({ kind: 'understanding', body: '', points: ['uno', 'due', 'tre'] }))
    const { doubt } = await getThread(other.viewer, id)
    const [first, second] = doubt.points
    await giveVerdict(other.viewer, first!.id, { value: 'almost', why: 'manca *qualcosa*' })
    await giveVerdict(other.viewer, first!.id, { value: 'yes', why: '' })
    await giveVerdict(owner.viewer, first!.id, { value: 'no', why: '' })
    const [changed] = (await getThread(asker.viewer, id)).doubt.points[0]?.verdicts ?? []
    expect(await historyOfVerdict(asker.viewer, changed?.id ?? '')).toMatchObject([{ version: 1, value: 'almost', html: '<p>manca <em>qualcosa</em></p>' }])
    await expect(giveVerdict(asker.viewer, second!.id, { value: 'yes', why: '' })).rejects.toEqual(refused('own-point'))
    const after = await getThread(asker.viewer, id)
    expect(after.doubt.points.map((point) => point.verdicts.map(({ value, version }) => [value, version]))).toEqual([
      [['yes', 2], ['no', 1]],
      [],
      [],
    ])
    await expect(editDoubt(asker.viewer, id, { version: 1, body: '', points: [] })).rejects.toEqual(refused('point-answered'))
    await editDoubt(asker.viewer, id, { version: 1, body: '', points: ['uno, meglio', 'due'] })
    expect((await getThread(asker.viewer, id)).doubt.points.map((point) => point.source)).toEqual(['uno, meglio', 'due'])
  })
})

describe('the page of all doubts', () => {
  it('walks through every visible doubt once, newest first, whatever the page size', async () => {
    const walker = await makeRelative('Chi sfoglia')
    const ids: string[] = []
    for (const n of Array.from({ length: 23 }, (_, index) => index)) {
      ids.unshift(await askDoubt(walker.viewer, question({ blockId: '6.1-p1', visibility: n % 3 ? 'family' : 'private', body: `nota ${n}` })))
    }
    for (const limit of [1, 4, 22, 23, 50]) {
      const seen: string[] = []
      for (let before: string | undefined = undefined; ; ) {
        const page = await listDoubts(walker.viewer, { block: '6.1-p1', limit, before })
        seen.push(...page.doubts.map(({ id }) => id))
        if (page.next === null) break
        before = page.next
      }
      expect(seen).toEqual(ids)
    }
    const shared = await listDoubts(other.viewer, { block: '6.1-p1', limit: 50 })
    expect(shared.doubts).toHaveLength(15)
  })

  it('finds words of doubts, points and answers in either language, with or without accents', async () => {
    const ids = {
      doubt: await askDoubt(asker.viewer, question({ body: 'Le codifiche posizionali si sommano: perché?' })),
      points: await askDoubt(asker.viewer, question({ kind: 'understanding', body: '', points: ['il gradiente scende', 'e poi risale'] })),
      answered: await askDoubt(asker.viewer, question({ body: 'senza indizi' })),
    }
    await writeAnswer(other.viewer, ids.answered, { key: randomUUID(), body: 'The encoders are stacked.' })
    const find = async (q: string) => (await listDoubts(other.viewer, { q, limit: 50 })).doubts.map(({ id }) => id)
    expect(await find('codifica posizionale')).toEqual([ids.doubt])
    expect(await find('gradienti')).toEqual([ids.points])
    expect(await find('stacking encoder')).toEqual([ids.answered])
    expect(await find('PERCHE posizionali')).toEqual([ids.doubt])
    expect(await find('" % _ \\ & | ! ( ) : *')).toEqual([])
  })
})

describe('coming back', () => {
  it('names the answers that others have given since, until they have been seen', async () => {
    const returning = await makeRelative('Chi ritorna')
    const id = await askDoubt(returning.viewer, question({ blockId: '4-p1' }))
    await writeAnswer(returning.viewer, id, { key: randomUUID(), body: 'mi rispondo' })
    expect((await findResume(returning.viewer)).answers).toEqual([])
    const answer = await writeAnswer(other.viewer, id, { key: randomUUID(), body: 'ecco' })
    await editAnswer(other.viewer, answer, { version: 1, body: 'ecco qui' })
    await editAnswer(other.viewer, answer, { version: 1, body: 'ecco qui' })
    expect((await findResume(returning.viewer)).answers.map(({ doubtId }) => doubtId)).toEqual([id])
    await markAnswersSeen(returning.viewer)
    expect((await findResume(returning.viewer)).answers).toEqual([])
  })
})
