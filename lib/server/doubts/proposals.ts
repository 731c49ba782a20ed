import { difference } from '@/lib/content/multiset'
import { factsOfInline } from '@/lib/content/inline/facts-of-inline'
import { parseSentence } from '@/lib/content/inline/sentence'
import type { Viewer } from '@/lib/domain/people/viewer'
import type { ProposalDecision, ShownProposal } from '@/lib/domain/questions/proposal'
import { authorize, authorizeMember } from '@/lib/server/access/authorize'
import { requireRate } from '@/lib/server/access/rate'
import { Refusal } from '@/lib/server/access/refusal'
import { db, Prisma } from '@/lib/server/db/client'
import { audit } from '@/lib/server/people/audit'
import { acceptedWordings } from './accepted-wordings'
import { announce } from './announce'
import { madeProposal, MOST_PROPOSALS, WHO } from './made-proposal'
import type { Proposed } from './shapes'
import { translationLines } from './translation-lines'

/** How each sentence of a block is worded now, as Markdown, accepted proposals included. */
export async function wordingsToImprove(viewer: Viewer, blockId: string): Promise<string[]> {
  authorize(viewer, 'proposal.list')
  const accepted = await acceptedWordings(blockId)
  return (translationLines().get(blockId) ?? []).map(
    (line, index) => accepted.find(({ sentence }) => sentence === index + 1)?.wording ?? line.wording,
  )
}

/** @throws Refusal `facts-changed` unless both say the same formulas, numbers, citations and references. */
function requireSameFacts(before: string, after: string): void {
  const { sentence, complaints } = parseSentence(after)
  const was = factsOfInline(parseSentence(before).sentence.nodes)
  const is = factsOfInline(sentence.nodes)
  const kept = (['formulas', 'numbers', 'citations', 'refs', 'addresses'] as const).every((name) => {
    const { missing, extra } = difference<string | number>(was[name], is[name])
    return missing.length === 0 && extra.length === 0
  })
  if (complaints.length > 0 || sentence.sources !== null || !kept) throw new Refusal('facts-changed', { field: 'after' })
}

/** Proposes a better wording for one sentence of the translation. The same key again is the same proposal. */
export async function makeProposal(viewer: Viewer, given: Proposed): Promise<string> {
  const member = authorizeMember(viewer, 'proposal.make')
  await requireRate('write', member.personId)
  const after = given.after.trim().replace(/\s+/g, ' ')
  const before = (await wordingsToImprove(viewer, given.blockId))[given.sentence - 1]
  if (before === undefined) throw new Refusal('not-found', { field: 'sentence' })
  const attempt = { authorId: member.personId, requestKey: given.key }
  const known = await db().proposal.findUnique({ where: { authorId_requestKey: attempt }, select: { id: true } })
  if (known !== null) return known.id
  if (after === before) throw new Refusal('nothing-new')
  requireSameFacts(before, after)
  try {
    const data = { ...attempt, blockId: given.blockId, sentence: given.sentence, before, after, reason: given.reason }
    return (await db().proposal.create({ data, select: { id: true } })).id
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') throw error
    return (await db().proposal.findUniqueOrThrow({ where: { authorId_requestKey: attempt }, select: { id: true } })).id
  }
}

/** The proposals, newest first. */
export async function listProposals(viewer: Viewer): Promise<ShownProposal[]> {
  const member = authorizeMember(viewer, 'proposal.list')
  const rows = await db().proposal.findMany({ orderBy: { seq: 'desc' }, take: MOST_PROPOSALS, include: WHO })
  return rows.map((row) => {
    const { blockId, sentence, before, after } = row
    return { ...madeProposal(row, member), blockId, sentence, before, after }
  })
}

/**
 * Accepts or declines a proposal (the owner), or withdraws it (who made it). An accepted one shows at once.
 * @throws Refusal `changed-meanwhile` where the sentence reads otherwise by now, or where it has been decided
 */
export async function decideProposal(viewer: Viewer, id: string, decision: ProposalDecision): Promise<void> {
  const member = authorizeMember(viewer, decision === 'withdrawn' ? 'proposal.withdraw' : 'proposal.decide')
  const proposal = await db().proposal.findUnique({ where: { id } })
  if (proposal === null) throw new Refusal('not-found')
  if (decision === 'withdrawn' && proposal.authorId !== member.personId) throw new Refusal('not-allowed')
  const { blockId, sentence } = proposal
  // Read before the sentence is: whatever is accepted from here on takes the next version away.
  const last = await db().proposal.aggregate({ where: { blockId, sentence }, _max: { version: true } })
  const version = decision === 'accepted' ? (last._max.version ?? 0) + 1 : null
  if (decision === 'accepted') {
    // What the proposal was about has been reworded since: whoever decides must see the sentence as it is.
    const now = (await wordingsToImprove(viewer, blockId))[sentence - 1]
    if (now !== proposal.before) throw new Refusal('changed-meanwhile')
  }
  try {
    await db().$transaction(async (tx) => {
      const { count } = await tx.proposal.updateMany({
        where: { id, state: 'open' },
        data: { state: decision, decidedById: member.personId, decidedAt: new Date(), version },
      })
      if (count === 0) throw new Refusal('changed-meanwhile')
      if (decision === 'accepted') await announce(tx, { type: 'wording', blockId })
    })
  } catch (error) {
    // Another for this sentence was accepted in the same moment: this one is to be looked at anew.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') throw new Refusal('changed-meanwhile')
    throw error
  }
  if (decision !== 'withdrawn') await audit(member.personId, `proposal ${decision}`, id)
}
