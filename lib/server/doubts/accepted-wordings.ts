import { parseSentence } from '@/lib/content/inline/sentence'
import { withCaptionLabel } from '@/lib/content/prepare/caption'
import { prepareText } from '@/lib/content/prepare/text'
import { loadPaper } from '@/lib/content/load'
import type { PreparedBlock, PreparedPaper, PreparedText } from '@/lib/domain/paper/prepared'
import { db } from '@/lib/server/db/client'
import { groupBy } from './group-by'
import { findTranslationLine, translationLines } from './translation-lines'

/** One sentence that the family words differently from the content files. */
export interface AcceptedWording {
  readonly blockId: string
  readonly sentence: number
  readonly wording: string
  readonly version: number
  readonly proposedBy: string
  readonly acceptedAt: Date
}

/**
 * The wordings in force. A chain of accepted proposals holds while the content file still has the line
 * that it began from or one of its steps; once the file says something else, the file is newer.
 */
export async function acceptedWordings(blockId?: string): Promise<AcceptedWording[]> {
  const rows = await db().proposal.findMany({
    where: { state: 'accepted', ...(blockId === undefined ? {} : { blockId }) },
    select: { blockId: true, sentence: true, before: true, after: true, version: true, decidedAt: true, author: { select: { name: true } } },
    orderBy: [{ blockId: 'asc' }, { sentence: 'asc' }, { version: 'asc' }],
  })
  const chains = groupBy(rows, (row) => `${row.blockId} ${row.sentence}`)
  return [...chains.values()].flatMap((chain) => {
    const last = chain.at(-1)
    const line = last && findTranslationLine(last.blockId, last.sentence)
    if (!last || !line || line.wording === last.after) return []
    if (!chain.some((step) => step.before === line.wording)) return []
    const { blockId, sentence, after, version, decidedAt, author } = last
    return [{ blockId, sentence, wording: after, version: version ?? 0, proposedBy: author.name, acceptedAt: decidedAt ?? new Date(0) }]
  })
}

/** The translation of a block with the accepted wordings in it. */
function reworded(block: PreparedBlock, accepted: readonly AcceptedWording[]): PreparedText | null {
  if (block.it === null || accepted.length === 0) return block.it
  const lines = translationLines().get(block.id) ?? []
  const sentences = lines.map(({ sentence }, index) => {
    const found = accepted.find((wording) => wording.sentence === index + 1)
    const nodes = found === undefined ? sentence.nodes : parseSentence(found.wording).sentence.nodes
    return { nodes, sources: (block.it?.sentences[index]?.sources ?? []) }
  })
  const number = loadPaper().sections.find((section) => section.id === block.id)?.number ?? null
  return prepareText(block.kind === 'caption' ? withCaptionLabel(block.id, sentences, 'it') : sentences, 'it', number)
}

/** How the translation of a block reads now. */
export async function translationOf(block: PreparedBlock): Promise<PreparedText | null> {
  return reworded(block, await acceptedWordings(block.id))
}

/** The reworded paper last made: wordings are accepted seldom, and read with every page. */
let kept: PreparedPaper | null = null

/** The paper with every accepted wording in its place: what the page shows. Its stamp tells the wordings too. */
export async function withAcceptedWordings(paper: PreparedPaper): Promise<PreparedPaper> {
  const accepted = await acceptedWordings()
  if (accepted.length === 0) return paper
  const stamp = [paper.stamp, ...accepted.map(({ blockId, sentence, version }) => `${blockId}/${sentence}/${version}`)].join(' ')
  if (kept?.stamp !== stamp) kept = { ...withWordings(paper, accepted), stamp }
  return kept
}

function withWordings(paper: PreparedPaper, all: readonly AcceptedWording[]): PreparedPaper {
  const byBlock = groupBy(all, ({ blockId }) => blockId)
  const blocks = paper.blocks.map((block) => {
    const accepted = byBlock.get(block.id)
    return accepted === undefined ? block : { ...block, it: reworded(block, accepted) }
  })
  return { ...paper, blocks }
}
