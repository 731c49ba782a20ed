import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PdfRefused } from '@/lib/pdf/pdf-refused'
import { db } from '@/lib/server/db/client'
import { findActiveEdition, getEditionPdf, getOriginalBlocks } from '@/lib/server/editions'
import { importEdition, renewEdition, type ImportOptions } from '@/lib/server/import/import-edition'
import { getPaperPdf } from '@/tests/setup/paper-pdf'

let bytes: Uint8Array
/** Reads the real paper by the committed blocks, and what stands in for it by its own. */
let known: Pick<ImportOptions, 'blocks'>

beforeAll(async () => {
  const paper = await getPaperPdf()
  bytes = paper.bytes
  known = paper.blocks ? { blocks: paper.blocks } : {}
})

beforeEach(() => db().edition.deleteMany())

describe('an import', () => {
  it('keeps the file and its blocks, and shows them', async () => {
    const pages: [number, number][] = []
    const imported = await importEdition({ bytes, fileName: 'paper.pdf' }, { ...known, onProgress: (page, of) => pages.push([page, of]) })
    const shown = await findActiveEdition()
    expect(shown).toMatchObject({ id: imported.id, fileName: 'paper.pdf', label: imported.label, missing: imported.missing })
    expect(pages.at(-1)).toEqual([shown!.pages, shown!.pages])

    const blocks = await getOriginalBlocks(imported.id)
    expect(blocks.size).toBe(imported.found)
    expect(imported.found + imported.missing.length).toBe(imported.of)
    for (const [id, { text, prepared, page, confidence, boxes }] of blocks) {
      expect(text, id).not.toBe('')
      expect(prepared.html, id).not.toBe('')
      expect(prepared.sentences.map(({ html }) => html).every((html) => prepared.html.includes(html)), id).toBe(true)
      expect(page, id).toBeLessThanOrEqual(shown!.pages)
      expect(confidence, id).toBeGreaterThan(0)
      expect(boxes.length, id).toBeGreaterThan(0)
    }
    expect(Buffer.from(await getEditionPdf(imported.id)).equals(bytes)).toBe(true)
  })

  it('of the same file again understands nothing anew', async () => {
    const first = await importEdition({ bytes, fileName: 'paper.pdf' }, known)
    let pagesRead = 0
    const second = await importEdition({ bytes, fileName: 'again.pdf' }, { ...known, onProgress: () => (pagesRead += 1) })
    expect(second).toEqual(first)
    expect(pagesRead).toBe(0)
    expect(await db().edition.count()).toBe(1)
  })

  it('twice at once leaves one edition, whole', async () => {
    await Promise.all([1, 2].map(() => importEdition({ bytes, fileName: 'paper.pdf' }, known)))
    const shown = await findActiveEdition()
    expect(await db().edition.count()).toBe(1)
    expect((await getOriginalBlocks(shown!.id)).size).toBeGreaterThan(0)
  })

  it('that is refused changes nothing', async () => {
    const first = await importEdition({ bytes, fileName: 'paper.pdf' }, known)
    for (const broken of [new Uint8Array(), Buffer.from('<html>'), bytes.subarray(0, bytes.length / 2)]) {
      await expect(importEdition({ bytes: broken, fileName: 'broken.pdf' }, known)).rejects.toBeInstanceOf(PdfRefused)
    }
    expect((await findActiveEdition())?.id).toBe(first.id)
    expect(await db().edition.count()).toBe(1)
  })

  it('that is told to stop changes nothing', async () => {
    const stop = new AbortController()
    const importing = importEdition({ bytes, fileName: 'paper.pdf' }, { ...known, onProgress: () => stop.abort(), signal: stop.signal })
    await expect(importing).rejects.toMatchObject({ name: 'AbortError' })
    expect(await findActiveEdition()).toBeNull()
  })
})

describe('the edition shown', () => {
  it('is the last one imported, and an earlier file comes back when it is imported again', async () => {
    const first = await importEdition({ bytes, fileName: 'paper.pdf' }, known)
    // Bytes after the end of a PDF change the file and nothing that it says.
    const other = Buffer.concat([bytes, Buffer.from('\n')])
    const second = await importEdition({ bytes: other, fileName: 'other.pdf' }, known)
    expect(second.id).not.toBe(first.id)
    expect((await findActiveEdition())?.id).toBe(second.id)
    expect((await importEdition({ bytes, fileName: 'paper.pdf' }, known)).id).toBe(first.id)
    expect((await findActiveEdition())?.id).toBe(first.id)
  })

  it('is read again when the code that reads has changed, and only then', async () => {
    const first = await importEdition({ bytes, fileName: 'paper.pdf' }, known)
    expect(await renewEdition()).toBeNull()
    await db().edition.update({ where: { id: first.id }, data: { revision: 'of an older program' } })
    await db().editionBlock.deleteMany({ where: { editionId: first.id, position: { gt: 3 } } })
    const renewed = await renewEdition(known)
    expect(renewed).toMatchObject({ label: first.label, found: first.found })
    expect((await findActiveEdition())?.id).toBe(renewed!.id)
    expect(await db().edition.count()).toBe(1)
  })

  it('is none before an import', async () => {
    expect(await findActiveEdition()).toBeNull()
    expect(await renewEdition()).toBeNull()
    await expect(getOriginalBlocks('00000000-0000-7000-8000-000000000000')).rejects.toThrow(/no blocks/)
  })
})
