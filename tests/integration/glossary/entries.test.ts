import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { FIELD_LIMITS, WORDED_FIELDS, SYMBOL_FIELDS, type EntryField } from '@/lib/domain/glossary/entry-fields'
import { LIMITS } from '@/lib/domain/questions/limits'
import { parse } from '@/lib/server/access/parse'
import { db } from '@/lib/server/db/client'
import { askDoubt } from '@/lib/server/doubts/ask'
import { exportMine } from '@/lib/server/doubts/export/mine'
import { listDoubts } from '@/lib/server/doubts/list'
import { countTermDoubts } from '@/lib/server/doubts/term-doubts'
import { decideEntry, entryToImprove, proposeEntry } from '@/lib/server/glossary/entry-proposals'
import { exportEntries } from '@/lib/server/glossary/export-entries'
import { listEntryProposals } from '@/lib/server/glossary/list-entry-proposals'
import { entryAdded, entryReworded, parseEntryProposal } from '@/lib/server/glossary/shapes'
import { departPerson } from '@/lib/server/people/depart'
import { findCard, listCards } from '@/lib/server/reading/glossary'
import { findPassageTerms } from '@/lib/server/reading/passage-terms'
import { findCardIds } from '@/lib/server/reading/search-cards'
import { makeRelative, question, type Relative } from '../people/family'

let owner: Relative
let proposer: Relative
let other: Relative

beforeAll(async () => {
  owner = await makeRelative('Owner', 'owner')
  proposer = await makeRelative('Proposer')
  other = await makeRelative('Other')
})

type Texts = Partial<Record<EntryField, string>>
const refused = (code: string, details: object = {}) => expect.objectContaining({ code, details: expect.objectContaining(details) })
const forgetRates = () => db().rateCount.deleteMany()

/** What the form of an entry would send, some of its fields changed. */
async function reworded(entry: string, changes: Texts, reason = '') {
  const { fields, revision } = await entryToImprove(proposer.viewer, entry)
  const worded = Object.fromEntries([...WORDED_FIELDS, ...SYMBOL_FIELDS].map((field) => [field, changes[field] ?? fields[field]]))
  return parse(entryReworded, { key: randomUUID(), entry, revision, fields: worded, reason })
}

const NEW: Texts = {
  kind: 'term', topic: 'architecture', it: 'rotismo di prova', en: 'trial gearing',
  'plain.it': 'Un meccanismo che serve a questa prova.', 'plain.en': 'A mechanism that serves this trial.',
  'more.it': 'Ha $3$ ruote.', 'more.en': 'It has $3$ wheels.', 'example.it': 'Due giri.', 'example.en': 'Two turns.',
}

function added(changes: Texts = {}) {
  const empty = Object.fromEntries([...WORDED_FIELDS, ...SYMBOL_FIELDS, 'latex'].map((field) => [field, '']))
  return parse(entryAdded, { key: randomUUID(), entry: null, fields: { ...empty, ...NEW, ...changes }, reason: '' })
}

describe('a better wording for an entry', () => {
  it('shows at once when the owner accepts it, in the card, the list, the search and the text; the file stays as it is', async () => {
    const file = 'content/glossary/terms/encoder.md'
    const before = readFileSync(file, 'utf8')
    const plain = 'La metà che legge, e che di ogni token fa un vettore.'
    const given = await reworded('encoder', { 'plain.it': plain, 'forms.it': 'lettore della frase' }, 'più breve')
    const id = await proposeEntry(proposer.viewer, given)
    expect(await proposeEntry(proposer.viewer, given)).toBe(id)
    expect((await findCard(other.viewer, 'it', 'encoder'))?.plain).not.toBe(plain)
    await expect(decideEntry(other.viewer, id, 'accepted')).rejects.toEqual(refused('not-allowed'))
    await decideEntry(owner.viewer, id, 'accepted')
    expect((await findCard(other.viewer, 'it', 'encoder'))?.plain).toBe(plain)
    expect((await listCards(other.viewer, 'it')).find((card) => card.id === 'encoder')?.plain).toBe(plain)
    expect([...(await findCardIds(other.viewer, { q: 'lettore della frase', kind: '', topic: '' }))]).toEqual(['encoder'])
    expect(readFileSync(file, 'utf8')).toBe(before)

    const second = await proposeEntry(other.viewer, { ...(await reworded('encoder', { 'more.en': 'It reads.' })), key: randomUUID() })
    await decideEntry(owner.viewer, second, 'accepted')
    const card = await findCard(other.viewer, 'en', 'encoder')
    expect(card?.more).toContain('It reads.')
    const history = await listEntryProposals(other.viewer, 'encoder')
    expect(history.map(({ version, author, decidedBy, state }) => [version, author, decidedBy, state])).toEqual([
      [2, 'Other', 'Owner', 'accepted'],
      [1, 'Proposer', 'Owner', 'accepted'],
    ])
    expect(history[1]?.changes.map(({ field }) => field)).toEqual(['plain.it', 'forms.it'])
    expect(history[1]?.changes[0]?.before).toContain('metà del modello')
  })

  it('is refused when the entry has changed since it was read, and decided once only', async () => {
    const stale = await reworded('decoder', { 'plain.en': 'A stale sentence.' })
    const [first, second, apart] = [
      await proposeEntry(proposer.viewer, await reworded('decoder', { 'plain.en': 'The half that writes.' })),
      await proposeEntry(proposer.viewer, await reworded('decoder', { 'plain.en': 'The half that speaks.' })),
      await proposeEntry(proposer.viewer, await reworded('decoder', { 'plain.it': 'La metà che scrive.' })),
    ]
    const races = await Promise.allSettled([1, 2, 3].map(() => decideEntry(owner.viewer, first, 'accepted')))
    expect(races.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(proposeEntry(proposer.viewer, stale)).rejects.toEqual(refused('changed-meanwhile'))
    await expect(decideEntry(owner.viewer, second, 'accepted')).rejects.toEqual(refused('changed-meanwhile'))
    // Another field of the same entry is nobody's business: it is still as it was.
    await decideEntry(owner.viewer, apart, 'accepted')
    expect((await findCard(other.viewer, 'it', 'decoder'))?.plain).toBe('La metà che scrive.')
    expect((await findCard(other.viewer, 'en', 'decoder'))?.plain).toBe('The half that writes.')
    await expect(decideEntry(other.viewer, second, 'withdrawn')).rejects.toEqual(refused('not-allowed'))
    await decideEntry(proposer.viewer, second, 'withdrawn')
    await forgetRates()
  })

  it('of several for one entry accepted in the same moment one is, and the others are to be looked at anew', async () => {
    const words = ['Uno', 'Due', 'Tre', 'Quattro']
    const ids: string[] = []
    for (const word of words) ids.push(await proposeEntry(proposer.viewer, await reworded('perplexity', { 'plain.it': `${word}: quanto il modello è incerto.` })))
    const outcomes = await Promise.allSettled(ids.map((id) => decideEntry(owner.viewer, id, 'accepted')))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toEqual(refused('changed-meanwhile'))
    const won = words[outcomes.findIndex(({ status }) => status === 'fulfilled')]
    expect((await findCard(other.viewer, 'it', 'perplexity'))?.plain).toBe(`${won}: quanto il modello è incerto.`)
    // What was refused is still open, and stands in nobody's way.
    expect((await listEntryProposals(owner.viewer, 'perplexity')).map(({ state }) => state).sort()).toEqual(['accepted', 'open', 'open', 'open'])
    await forgetRates()
  })

  it.each<[string, Texts, string, object]>([
    ['a formula that cannot be set', { 'more.it': 'Vale $\\foo$.' }, 'bad-formula', { field: 'more.it' }],
    ['raw HTML', { 'example.en': '<b>x</b>' }, 'bad-markdown', { field: 'example.en' }],
    ['a form of another entry', { 'forms.it': 'decoder' }, 'alias-taken', { alias: 'decoder', entry: 'decoder' }],
    ['the name of another entry', { en: 'decoder' }, 'alias-taken', { field: 'en', entry: 'decoder', name_it: 'decoder' }],
    ['a place that the paper has not', { 'forms.it': 'lettura @ 99.9' }, 'unknown-place', { place: '99.9' }],
    ['another way of writing a symbol', { 'more.it': 'Sono $d_K$ numeri.' }, 'other-notation', { wrote: 'd_K', write: 'd_k' }],
    ['a word that the edition avoids', { 'more.it': 'Il codificatore legge.' }, 'other-word', { wrote: 'codificatore' }],
    ['half of an expansion', { 'expansion.en': '' }, 'too-short', { field: 'expansion.en' }],
    ['an empty sentence', { 'plain.it': ' ' }, 'too-short', { field: 'plain.it' }],
    ['nothing new', {}, 'nothing-new', {}],
  ])('is refused for %s, and nothing is kept', async (_what, changes, code, details) => {
    const before = await db().entryProposal.count()
    await expect(proposeEntry(proposer.viewer, await reworded('bleu', changes))).rejects.toEqual(refused(code, details))
    expect(await db().entryProposal.count()).toBe(before)
    await forgetRates()
  })
})

describe('the limits of each field', () => {
  const { key, reason } = { key: randomUUID(), reason: '' }
  const empty = Object.fromEntries([...WORDED_FIELDS, ...SYMBOL_FIELDS, 'latex'].map((field) => [field, '']))
  it.each(Object.entries(FIELD_LIMITS))('%s holds what %s says and not one character more', (field, limit) => {
    const { max } = LIMITS[limit]
    const take = (length: number) => () => parseEntryProposal({ key, entry: null, reason, fields: { ...empty, kind: 'term', topic: 'task', [field]: '𝒬'.repeat(length) } })
    expect(take(max - 1)).not.toThrow()
    expect(take(max)).not.toThrow()
    expect(take(max + 1)).toThrow(refused('too-long', { field: `fields.${field}`, max }))
  })

  it('refuse 100 KB in words, and what no field is', () => {
    const fields = { ...empty, kind: 'term', topic: 'task', 'more.it': 'a'.repeat(100_000) }
    expect(() => parseEntryProposal({ key, entry: null, reason, fields })).toThrow(refused('too-long', { field: 'fields.more.it', max: 2_000 }))
    expect(() => parseEntryProposal({ key, entry: 'encoder', revision: 'x', reason, fields: { ...empty, kind: 'term' } })).toThrow(refused('bad-request'))
  })
})

describe('a new entry', () => {
  it('stands in the glossary like the others once it is accepted, told where the paper first uses it', async () => {
    const id = await proposeEntry(proposer.viewer, added({ 'forms.en': 'predictions', 'forms.it': 'previsioni' }))
    expect(await findCard(other.viewer, 'it', 'trial-gearing')).toBeNull()
    await decideEntry(owner.viewer, id, 'accepted')
    const card = await findCard(other.viewer, 'it', 'trial-gearing')
    expect(card).toMatchObject({ name: 'rotismo di prova', otherName: 'trial gearing', kind: 'term', topic: 'architecture' })
    expect(card?.more).toContain('katex')
    expect(card?.firstUse?.block).toBeTruthy()
    const passage = await findPassageTerms(other.viewer, 'it', card?.firstUse?.block ?? '')
    expect(passage?.terms.map((term) => term.id)).toContain('trial-gearing')
    await expect(proposeEntry(proposer.viewer, added({ en: 'another gearing' }))).rejects.toEqual(refused('alias-taken', { entry: 'trial-gearing' }))
    const better = await proposeEntry(proposer.viewer, await reworded('trial-gearing', { 'plain.en': 'It turns.' }))
    await decideEntry(owner.viewer, better, 'accepted')
    expect((await findCard(other.viewer, 'en', 'trial-gearing'))?.plain).toBe('It turns.')
  })

  it('of two that would be the same, one is accepted', async () => {
    const same = () => added({ it: 'doppione', en: 'twin of this trial' })
    const [first, second] = [await proposeEntry(proposer.viewer, same()), await proposeEntry(other.viewer, same())]
    await decideEntry(owner.viewer, first, 'accepted')
    await expect(decideEntry(owner.viewer, second, 'accepted')).rejects.toEqual(refused('changed-meanwhile'))
  })

  it('may be a symbol, and shows its other ways of writing', async () => {
    const symbol = added({ kind: 'symbol', topic: 'notation', it: 'segno di prova', en: 'trial sign', latex: '\\zeta', 'read.it': 'zeta', 'read.en': 'zeta', other: 'z :: altrove :: elsewhere' })
    await decideEntry(owner.viewer, await proposeEntry(proposer.viewer, symbol), 'accepted')
    const card = await findCard(other.viewer, 'en', 'trial-sign')
    expect(card?.symbol).toMatchObject({ latex: '\\zeta', otherWays: [{ latex: 'z', where: 'elsewhere' }] })
    await expect(proposeEntry(proposer.viewer, added({ kind: 'symbol', it: 'x', en: 'y', latex: '\\zeta' }))).rejects.toEqual(refused('too-short', { field: 'read.it' }))
  })
})

describe('what was accepted', () => {
  it('leaves as a change that Git can apply to the content files', async () => {
    const patch = await exportEntries(owner.viewer)
    const folder = mkdtempSync(join(tmpdir(), 'a-fronte-entries-'))
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' })
    git('init', '-q')
    for (const id of ['encoder', 'decoder', 'perplexity']) {
      execFileSync('mkdir', ['-p', join(folder, 'content/glossary/terms')])
      writeFileSync(join(folder, `content/glossary/terms/${id}.md`), readFileSync(`content/glossary/terms/${id}.md`, 'utf8'))
    }
    writeFileSync(join(folder, 'x.patch'), patch)
    git('apply', 'x.patch')
    expect(readFileSync(join(folder, 'content/glossary/terms/encoder.md'), 'utf8')).toContain('La metà che legge')
    expect(readFileSync(join(folder, 'content/glossary/terms/trial-gearing.md'), 'utf8')).toContain('kind: term')
    expect(readFileSync(join(folder, 'content/glossary/symbols/trial-sign.md'), 'utf8')).toContain('latex: \\zeta')
    await expect(exportEntries(proposer.viewer)).rejects.toEqual(refused('not-allowed'))
  })

  it('is taken along by who proposed it; who leaves takes back what is still open', async () => {
    expect(JSON.stringify(await exportMine(proposer.viewer))).toContain('rotismo di prova')
    expect(JSON.stringify(await exportMine(other.viewer))).not.toContain('rotismo di prova')
    const leaver = await makeRelative('Leaver')
    const id = await proposeEntry(leaver.viewer, { ...(await reworded('bleu', { 'plain.en': 'A score.' })), key: randomUUID() })
    await departPerson(leaver.viewer.personId, 'erase-all')
    expect((await listEntryProposals(owner.viewer)).find((one) => one.id === id)).toMatchObject({ state: 'withdrawn', author: '' })
  })
})

describe('a doubt on a term', () => {
  it('is found by the term, wherever it was asked, by who may read it', async () => {
    const ask = (viewer: Relative, over: object) => askDoubt(viewer.viewer, question({ termId: 'bleu', ...over }))
    const shared = await ask(proposer, { blockId: '6.1-p1', body: 'perché BLEU?' })
    const hidden = await ask(proposer, { blockId: 'abstract-1', visibility: 'private', body: 'solo mio' })
    const found = async (viewer: Relative['viewer']) => (await listDoubts(viewer, { term: 'bleu', limit: 20 })).doubts.map(({ id }) => id)
    expect(await found(proposer.viewer)).toEqual([hidden, shared])
    expect(await found(other.viewer)).toEqual([shared])
    expect((await listDoubts(other.viewer, { block: '6.1-p1', limit: 20 })).doubts[0]).toMatchObject({ id: shared, term: { id: 'bleu', names: { it: 'BLEU' } } })
    expect((await countTermDoubts(proposer.viewer)).bleu).toEqual({ total: 2, open: 2 })
    expect((await countTermDoubts(other.viewer)).bleu).toEqual({ total: 1, open: 1 })
    await expect(ask(proposer, { termId: 'nothing-of-the-kind' })).rejects.toEqual(refused('not-found', { field: 'termId' }))
  })
})
