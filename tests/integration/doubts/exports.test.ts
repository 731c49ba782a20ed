import { randomUUID } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadPaper } from '@/lib/content/load'
import { writeAnswer } from '@/lib/server/doubts/answer'
import { askDoubt } from '@/lib/server/doubts/ask'
import { exportAnnotations } from '@/lib/server/doubts/export/annotations'
import { exportMine } from '@/lib/server/doubts/export/mine'
import { exportObsidian, obsidianBlock } from '@/lib/server/doubts/export/obsidian'
import { getThread } from '@/lib/server/doubts/list'
import { giveVerdict } from '@/lib/server/doubts/verdict'
import { db } from '@/lib/server/db/client'
import { makeRelative, question, type Relative } from '../people/family'

let asker: Relative
let other: Relative
/** Names of what was asked, and the ids. */
const ids: Record<string, string> = {}
const BODY = 'Perché $\\frac{QK^T}{\\sqrt{d_k}}$ e **non** <b>altro</b>? [qui](javascript:alert(1)) [là](https://example.org)'
const HIDDEN = 'questo non lo legge nessun altro'

beforeAll(async () => {
  asker = await makeRelative('Anna: "la prima" #1')
  other = await makeRelative('Bruno')
  ids.formula = await askDoubt(asker.viewer, question({ body: BODY, blockId: 'eq-1-attention', demo: { formulaId: 'R01', state: 'v1.n=4;d=2' } }))
  ids.quote = await askDoubt(asker.viewer, question({ body: 'riga\n---\nid: finto', quote: { text: 'due parole', lang: 'it' as const } }))
  ids.points = await askDoubt(asker.viewer, question({ kind: 'understanding', body: '', points: ['uno\nsu due righe', 'due $x$'] }))
  ids.twin = await askDoubt(asker.viewer, question({ body: 'subito dopo, allo stesso brano' }))
  ids.mine = await askDoubt(asker.viewer, question({ body: 'solo mio', visibility: 'private' }))
  ids.hidden = await askDoubt(other.viewer, question({ body: HIDDEN, visibility: 'private' }))
  await writeAnswer(other.viewer, ids.formula, { key: randomUUID(), body: 'Per la varianza: $d_k$ addendi.' })
  const { doubt } = await getThread(other.viewer, ids.points)
  await giveVerdict(other.viewer, doubt.points[0]?.id ?? '', { value: 'almost', why: 'manca *poco*' })
  // More than are read at once.
  const note = { authorId: other.viewer.personId, kind: 'note', visibility: 'family', blockId: '7-p1', section: '7', html: '', renderer: 1, wordings: {} } as const
  await db().doubt.createMany({ data: Array.from({ length: 210 }, (_, n) => ({ ...note, body: `nota ${n}`, requestKey: randomUUID() })) })
})

const bytesOf = async (stream: ReadableStream<Uint8Array>) => new Uint8Array(await new Response(stream).arrayBuffer())

describe('the vault for Obsidian', () => {
  it.each(['it', 'en'] as const)('holds each doubt one may read once, as a note whose link leads to its block (%s)', async (locale) => {
    const files = unzipSync(await bytesOf(exportObsidian(asker.viewer, locale)))
    const notes = new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
    const [text, doubts] = locale === 'it' ? ['Testo', 'Dubbi'] : ['Text', 'Doubts']
    for (const name of notes.keys()) expect(name).toMatch(/^[\p{L}\p{N} ._-]+\/[\p{L}\p{N} ._-]+\.md$/u)
    const asked = [...notes].filter(([name]) => name.startsWith(`${doubts}/`)).map(([, note]) => note)
    const front = asked.map((note) => /^---\n([\s\S]*?)\n---\n/.exec(note)?.[1] ?? '')
    const found = front.map((lines) => /^id: (\S+)$/m.exec(lines)?.[1])
    const visible = await db().doubt.findMany({ where: { OR: [{ visibility: 'family' }, { authorId: asker.viewer.personId }] }, select: { id: true } })
    expect([...found].sort()).toEqual(visible.map(({ id }) => id).sort())
    expect([...notes.values()].join()).not.toContain(HIDDEN)
    for (const note of asked) {
      const [, file = '', anchor = ''] = /\[\[([^\]#|]+)#\^([^\]|]+)\|/.exec(note) ?? []
      expect(notes.get(`${file}.md`), note).toMatch(new RegExp(` \\^${anchor}$`, 'm'))
    }
    // Every value that a reader chose is quoted, so that no name can add a line of its own.
    for (const lines of front) for (const line of lines.split('\n')) expect(line).toMatch(/^(id|kind|state|visibility|created|formula): [\w:.-]+$|^(block|section|author|demo): ".*"$|^tags: \[[\w, -]+\]$/)
    expect([...notes.keys()].filter((name) => name.startsWith(`${text}/`)).length).toBe(new Set(loadPaper().blocks.map(({ section }) => section)).size)
    for (const { id, section } of loadPaper().blocks) expect(notes.get(`${text}/${section}.md`)).toContain(` ^${obsidianBlock(id)}\n`)
  })

  it('keeps formulas as they were typed, and takes the danger out of the rest', async () => {
    const files = unzipSync(await bytesOf(exportObsidian(other.viewer, 'it')))
    const notes = Object.values(files).map((bytes) => strFromU8(bytes))
    const note = notes.find((text) => text.includes(`id: ${ids.formula}`)) ?? ''
    expect(note).toContain('$\\frac{QK^T}{\\sqrt{d_k}}$')
    expect(note).toContain('\\<b>altro')
    expect(note).not.toContain('javascript:')
    expect(note).toContain('https://example.org')
    expect(note).toContain('formula: R01')
    expect(note).toContain('Per la varianza: $d_k$ addendi.')
    expect(notes.some((text) => text.includes(`id: ${ids.mine}`))).toBe(false)
    expect(notes.find((text) => text.includes(`id: ${ids.quote}`))).toContain('> due parole')
    expect(notes.find((text) => text.includes(`id: ${ids.points}`))).toMatch(/^1\. uno\n {3}su due righe\n {3}- \*\*.+\*\* \(Bruno\) manca \*poco\*\n2\. due \$x\$$/m)
  })
})

interface Annotation {
  readonly id: string
  readonly type: string
  readonly motivation: string
  readonly creator: { readonly name: string }
  readonly body: unknown
  readonly target: string | { readonly source: string; readonly selector?: object; readonly state?: { readonly value: string } }
}

it('the Web Annotations are one page of JSON-LD: unique ids, known motivations, targets that exist', async () => {
  const text = new TextDecoder().decode(await bytesOf(exportAnnotations(asker.viewer, 'https://family.example')))
  const page = JSON.parse(text) as { '@context': string; type: string; items: Annotation[] }
  expect(page).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage' })
  expect(page).toHaveProperty('id', 'https://family.example/api/export/annotations')
  // What the model demands of bodies and selectors: texts with a value, purposes and motivations that it knows.
  const purposes = ['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting', 'identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging']
  for (const { body, target, motivation } of page.items) {
    expect(purposes).toContain(motivation)
    for (const text of [body].flat() as { type: string; value: unknown; purpose?: string }[]) {
      expect(text).toMatchObject({ type: 'TextualBody', value: expect.any(String) })
      if (text.purpose !== undefined) expect(purposes).toContain(text.purpose)
    }
    if (typeof target !== 'string') expect(target).toMatchObject({ type: 'SpecificResource', source: expect.stringMatching(/^https:/) })
  }
  const known = new Set(page.items.map(({ id }) => id))
  expect(known.size).toBe(page.items.length)
  expect(text).not.toContain(HIDDEN)
  const blocks = new Set(loadPaper().blocks.map(({ id }) => `https://family.example/#${id}`))
  const points = new Set((await db().point.findMany({ select: { id: true } })).map(({ id }) => `urn:uuid:${id}`))
  for (const { type, motivation, target } of page.items) {
    expect(type).toBe('Annotation')
    expect(['assessing', 'bookmarking', 'commenting', 'questioning', 'replying']).toContain(motivation)
    expect(typeof target === 'string' ? known.has(target) || points.has(target) : blocks.has(target.source)).toBe(true)
  }
  const by = (id: string | undefined) => page.items.find((item) => item.id === `urn:uuid:${id}`)
  expect(by(ids.quote)?.target).toMatchObject({ selector: { type: 'TextQuoteSelector', exact: 'due parole' } })
  expect(by(ids.formula)?.target).toMatchObject({ state: { value: 'demo=R01&s=v1.n=4;d=2' } })
  expect(page.items.filter(({ motivation }) => motivation === 'replying')).toHaveLength(1)
})

it('what one takes along when leaving is one’s own, whole, and nobody else’s', async () => {
  const mine = (await exportMine(asker.viewer)) as { doubts: { id: string; body: string }[]; answers: unknown[] }
  expect(mine.doubts.map(({ id }) => id).sort()).toEqual([ids.formula, ids.quote, ids.points, ids.twin, ids.mine].sort())
  expect(mine.doubts.find(({ id }) => id === ids.formula)?.body).toBe(BODY)
  expect(mine.answers).toEqual([])
  const text = JSON.stringify(mine)
  for (const foreign of [HIDDEN, 'Per la varianza', 'manca *poco*', 'passwordHash', 'Bruno']) expect(text).not.toContain(foreign)
})
