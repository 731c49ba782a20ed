import { randomUUID } from 'node:crypto'
import { unzipSync, strFromU8 } from 'fflate'
import { applyPatch, parsePatch } from 'diff'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadPaper } from '@/lib/content/load'
import { withAcceptedWordings } from '@/lib/server/doubts/accepted-wordings'
import { writeAnswer } from '@/lib/server/doubts/answer'
import { askDoubt } from '@/lib/server/doubts/ask'
import { exportAnnotations } from '@/lib/server/doubts/export/annotations'
import { exportMine } from '@/lib/server/doubts/export/mine'
import { exportObsidian } from '@/lib/server/doubts/export/obsidian'
import { exportWordings } from '@/lib/server/doubts/export-wordings'
import { getThread } from '@/lib/server/doubts/list'
import { decideProposal, listProposals, makeProposal, wordingsToImprove } from '@/lib/server/doubts/proposals'
import { giveVerdict } from '@/lib/server/doubts/verdict'
import { makeRelative, question, type Relative } from '../people/family'

let owner: Relative
let asker: Relative
let other: Relative
const refused = (code: string) => expect.objectContaining({ code })
/** A paragraph with formulas, and one whose first line stands for more than one sentence, if there is any. */
const BLOCK = '3.2.1-p2'

beforeAll(async () => {
  owner = await makeRelative('Owner', 'owner')
  asker = await makeRelative('Asker')
  other = await makeRelative('Other')
})

describe('a better wording', () => {
  it('shows at once when the owner accepts it, is told to who had asked, and leaves as a change to the files', async () => {
    const doubt = await askDoubt(asker.viewer, question({ blockId: BLOCK }))
    expect((await getThread(asker.viewer, doubt)).changes).toEqual([])
    const [line = ''] = await wordingsToImprove(other.viewer, BLOCK)
    const after = `Per l’appunto: ${line}`
    const id = await makeProposal(other.viewer, { key: randomUUID(), blockId: BLOCK, sentence: 1, after, reason: 'suona meglio' })
    await expect(decideProposal(other.viewer, id, 'accepted')).rejects.toEqual(refused('not-allowed'))
    await decideProposal(owner.viewer, id, 'accepted')

    const shown = (await withAcceptedWordings(loadPaper())).blocks.find((block) => block.id === BLOCK)
    const before = loadPaper().blocks.find((block) => block.id === BLOCK)
    expect(shown?.it?.sentences[0]?.plain).toBe(`Per l’appunto: ${before?.it?.sentences[0]?.plain}`)
    expect(shown?.it?.sentences.slice(1)).toEqual(before?.it?.sentences.slice(1))
    expect(shown?.it?.sentences[0]?.sources).toEqual(before?.it?.sentences[0]?.sources)
    expect(shown?.it?.revision).not.toBe(before?.it?.revision)

    const { changes } = await getThread(asker.viewer, doubt)
    expect(changes.map(({ layer }) => layer)).toEqual(['it'])
    expect(changes[0]?.pieces.filter(({ change }) => change === 'new').map(({ text }) => text).join('')).toContain('l’appunto')
    expect((await getThread(other.viewer, doubt)).changes).toEqual([])

    const patch = await exportWordings(owner.viewer)
    for (const part of parsePatch(patch)) {
      const file = (part.oldFileName ?? '').replace(/^a\//, '')
      const content = readFileSync(file, 'utf8')
      const changed = applyPatch(content, part)
      expect(changed && changed.split('\n').filter((row, at) => row !== content.split('\n')[at])).toEqual([expect.stringContaining(after)])
    }
    const second = await makeProposal(other.viewer, { key: randomUUID(), blockId: BLOCK, sentence: 1, after: `Ebbene: ${after}`, reason: '' })
    await decideProposal(owner.viewer, second, 'accepted')
    const [latest] = await listProposals(owner.viewer)
    expect(latest).toMatchObject({ version: 2, before: after, decidedBy: 'Owner' })
  })

  it('must keep formulas, numbers, citations and references, and be one sentence of content', async () => {
    const blocks = loadPaper().blocks.filter((block) => block.it !== null && block.kind === 'paragraph').slice(0, 25)
    for (const block of blocks) {
      const lines = await wordingsToImprove(other.viewer, block.id)
      for (const [at, line] of lines.entries()) {
        const broken = [`${line} $z$`, `${line} 17`, `${line} [3]`, `${line} [qui](#h-1)`, `<b>${line}</b>`, `:src[1] ${line}`, `- ${line}`]
        for (const after of broken.slice(0, at === 0 ? undefined : 1)) {
          const given = { key: randomUUID(), blockId: block.id, sentence: at + 1, after, reason: '' }
          await expect(makeProposal(other.viewer, given), after).rejects.toEqual(expect.objectContaining({ code: expect.stringMatching(/facts-changed|too-many/) }))
          await (await import('@/lib/server/db/client')).db().rateCount.deleteMany()
        }
      }
    }
  })

  it('is decided once, and not over a sentence that has changed since', async () => {
    const [line = ''] = await wordingsToImprove(other.viewer, '1-p2')
    const propose = (word: string) => makeProposal(other.viewer, { key: randomUUID(), blockId: '1-p2', sentence: 1, after: `${word} ${line}`, reason: '' })
    const [first, second] = [await propose('Infatti:'), await propose('Dunque:')]
    const races = await Promise.allSettled([1, 2, 3].map(() => decideProposal(owner.viewer, first, 'accepted')))
    expect(races.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(decideProposal(owner.viewer, second, 'accepted')).rejects.toEqual(refused('changed-meanwhile'))
    const [now = ''] = await wordingsToImprove(other.viewer, '1-p2')
    await expect(makeProposal(other.viewer, { key: randomUUID(), blockId: '1-p2', sentence: 1, after: ` ${now} `, reason: '' })).rejects.toEqual(refused('nothing-new'))
    await expect(decideProposal(asker.viewer, second, 'withdrawn')).rejects.toEqual(refused('not-allowed'))
    await decideProposal(other.viewer, second, 'withdrawn')
  })
})

it('of two proposals for one sentence accepted in the same moment one is, and the other is to be looked at anew', async () => {
  const [line = ''] = await wordingsToImprove(other.viewer, '7-p1')
  const words = ['Allora', 'Ecco', 'Insomma', 'Dunque']
  const ids = await Promise.all(words.map((word) => makeProposal(other.viewer, { key: randomUUID(), blockId: '7-p1', sentence: 1, after: `${word}: ${line}`, reason: '' })))
  const outcomes = await Promise.allSettled(ids.map((id) => decideProposal(owner.viewer, id, 'accepted')))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toEqual(refused('changed-meanwhile'))
})

describe('taking it away', () => {
  it('gives each what they may read: a vault, annotations, and what is one’s own', async () => {
    const shared = await askDoubt(asker.viewer, question({ kind: 'understanding', body: 'Ecco <script>x</script>', points: ['uno $a<b$'], quote: { text: 'la citazione', lang: 'it' }, demo: { formulaId: 'R01', state: 'v1.abc' } }))
    const hidden = await askDoubt(asker.viewer, question({ visibility: 'private', body: 'segretissima' }))
    await writeAnswer(other.viewer, shared, { key: randomUUID(), body: 'una risposta' })
    const { doubt } = await getThread(other.viewer, shared)
    await giveVerdict(other.viewer, doubt.points[0]!.id, { value: 'almost', why: 'per poco' })

    for (const [who, sees] of [[asker, true], [other, false], [owner, false]] as const) {
      const files = unzipSync(new Uint8Array(await new Response(exportObsidian(who.viewer, 'it')).arrayBuffer()))
      const notes = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
      const all = Object.values(notes).join('\n')
      expect(all.includes('segretissima')).toBe(sees)
      const note = Object.entries(notes).find(([name]) => name.includes(shared.slice(-8)))?.[1] ?? ''
      expect(note).toMatch(/^---\nid: .*\nblock: "3\.2\.1-p2"\n[\s\S]*\n---\n/)
      expect(note).toContain('\\<script>')
      expect(note).toContain('$a<b$')
      const [, file = '', block = ''] = /\[\[([^#\]]+)#\^([^|\]]+)\|/.exec(note) ?? []
      expect(notes[`${file}.md`]).toContain(` ^${block}`)

      const page = JSON.parse(await new Response(exportAnnotations(who.viewer, 'https://x.example')).text()) as { type: string; items: { id: string; type: string; motivation: string; target: unknown }[] }
      expect(page.type).toBe('AnnotationPage')
      expect(page.items.every(({ type, motivation, target }) => type === 'Annotation' && motivation !== '' && target !== undefined)).toBe(true)
      expect(page.items.some(({ id }) => id === `urn:uuid:${hidden}`)).toBe(sees)
      expect(page.items.find(({ id }) => id === `urn:uuid:${shared}`)?.target).toMatchObject({ source: 'https://x.example/#3.2.1-p2', selector: { type: 'TextQuoteSelector', exact: 'la citazione' } })
      expect(JSON.stringify(await exportMine(who.viewer)).includes('segretissima')).toBe(sees)
    }
    expect(JSON.stringify(await exportMine(other.viewer))).toContain('per poco')
    expect(JSON.stringify(await exportMine(asker.viewer))).not.toContain('una risposta')
  })
})
