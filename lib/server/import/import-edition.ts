import { createHash } from 'node:crypto'
import { renderOriginal } from '@/lib/content/prepare/original'
import type { Fingerprint } from '@/lib/domain/alignment/fingerprints'
import type { UnderstoodBlock, UnderstoodPaper } from '@/lib/domain/paper/understood'
import { understandPdf } from '@/lib/pdf/understand-in-child'
import { db, Prisma } from '../db/client'
import { readingRevision } from './reading-revision'

/** Advisory lock of the one transaction that changes which edition is shown. */
const EDITION_LOCK = 72707371

export interface ImportOptions {
  /** Pages read so far and in all. */
  readonly onProgress?: (page: number, pages: number) => void
  readonly signal?: AbortSignal
  /** Known blocks; the committed ones by default. */
  readonly blocks?: readonly Fingerprint[]
}

export interface ImportedEdition {
  readonly id: string
  readonly label: string
  /** Blocks recognised, of the blocks that carry text. */
  readonly found: number
  readonly of: number
  readonly missing: readonly string[]
}

/**
 * Understands a PDF of the paper, keeps it with its blocks, and makes it the edition shown. The same file
 * is understood once for each state of the code; a later import of it only shows it again.
 * @throws PdfRefused when it is not the paper or not a sound PDF; nothing has changed then
 */
export async function importEdition(
  { bytes, fileName }: { readonly bytes: Uint8Array; readonly fileName: string },
  options: ImportOptions = {},
): Promise<ImportedEdition> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const known = await showKnown(sha256)
  if (known) return known
  const paper = await understandPdf(bytes, options)
  return keep(paper, { bytes, fileName, sha256 })
}

const SUMMARY = { id: true, label: true, missing: true, _count: { select: { blocks: true } } } as const

type Summary = Prisma.EditionGetPayload<{ select: typeof SUMMARY }>

function summarise({ id, label, missing, _count }: Summary): ImportedEdition {
  const lacking = missing as string[]
  return { id, label, found: _count.blocks, of: _count.blocks + lacking.length, missing: lacking }
}

/** Runs `change` while no other import can choose the edition shown, after hiding the present one. */
function changingShown<T>(change: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  return db().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${EDITION_LOCK})`
      await tx.edition.updateMany({ where: { active: true }, data: { active: null } })
      return change(tx)
    },
    { timeout: 60_000, maxWait: 60_000 },
  )
}

async function showKnown(sha256: string): Promise<ImportedEdition | null> {
  const where = { sha256, revision: readingRevision() }
  if (!(await db().edition.findUnique({ where, select: { id: true } }))) return null
  return changingShown(async (tx) =>
    summarise(await tx.edition.update({ where, data: { active: true }, select: SUMMARY })),
  )
}

function keep(
  paper: UnderstoodPaper,
  file: { readonly bytes: Uint8Array; readonly fileName: string; readonly sha256: string },
): Promise<ImportedEdition> {
  const citation = citationsOf(paper.blocks)
  const known = new Set([...paper.blocks, ...paper.regions].map(({ id }) => id))
  const blocks = paper.blocks.map((block, position) => ({
    blockId: block.id,
    position,
    page: block.page,
    text: block.text,
    prepared: renderOriginal(block, { citation, blocks: known }) as unknown as Prisma.InputJsonObject,
    confidence: block.confidence,
    boxes: block.boxes as unknown as Prisma.InputJsonArray,
  }))
  return changingShown(async (tx) => {
    // Understood by an older state of the code, or by another import that came first.
    await tx.edition.deleteMany({ where: { sha256: file.sha256 } })
    const edition = await tx.edition.create({
      data: {
        sha256: file.sha256,
        fileName: file.fileName,
        label: paper.edition,
        pages: paper.pages,
        pdf: new Uint8Array(file.bytes),
        active: true,
        revision: readingRevision(),
        missing: [...paper.missing],
        unmatched: paper.unmatched as unknown as Prisma.InputJsonArray,
        regions: paper.regions as unknown as Prisma.InputJsonArray,
        blocks: { createMany: { data: blocks } },
      },
      select: SUMMARY,
    })
    return summarise(edition)
  })
}

/**
 * Where this edition's citations lead: editions number their references differently, and each reference
 * bears the number that its own edition gives it.
 */
function citationsOf(blocks: readonly UnderstoodBlock[]): (reference: number) => string | null {
  const ids = new Map<number, string>()
  for (const { id, text } of blocks) {
    const label = /^\[(\d+)\]/.exec(text)
    if (id.startsWith('ref-') && label) ids.set(Number(label[1]), id)
  }
  return (reference) => ids.get(reference) ?? null
}

/**
 * Reads the edition shown again from its kept file when the code that reads has changed since.
 * @returns the renewed edition, or null when there is nothing to renew
 */
export async function renewEdition(options: ImportOptions = {}): Promise<ImportedEdition | null> {
  const shown = await db().edition.findUnique({
    where: { active: true },
    select: { revision: true, fileName: true, pdf: true },
  })
  if (!shown || shown.revision === readingRevision()) return null
  return importEdition({ bytes: shown.pdf, fileName: shown.fileName }, options)
}
