import { revisionOf } from '@/lib/domain/content/revision'
import { changedFields } from '@/lib/domain/glossary/accepted-fields'
import { idFromName, tidied, type EntryFields } from '@/lib/domain/glossary/entry-fields'
import type { Viewer } from '@/lib/domain/people/viewer'
import type { ProposalDecision } from '@/lib/domain/questions/proposal'
import { authorize, authorizeMember } from '@/lib/server/access/authorize'
import { requireRate } from '@/lib/server/access/rate'
import { Refusal } from '@/lib/server/access/refusal'
import { db, Prisma } from '@/lib/server/db/client'
import { audit } from '@/lib/server/people/audit'
import { fieldsNow, storedFields } from './accepted-entries'
import { currentGlossary } from './current-glossary'
import { requireSoundEntry } from './require-sound-entry'
import type { EntryAdded, EntryReworded } from './shapes'

/** An entry as it can be improved: its fields as text, and the revision by which a proposal says what it was made from. */
export interface EntryToImprove {
  readonly fields: EntryFields
  readonly revision: string
}

const revisionOfFields = (fields: EntryFields): string => revisionOf(JSON.stringify(fields))

/** @throws Refusal `not-found` where there is no such entry */
export async function entryToImprove(viewer: Viewer, id: string): Promise<EntryToImprove> {
  authorize(viewer, 'entry.list')
  const fields = await fieldsNow(id)
  if (fields === null) throw new Refusal('not-found', { field: 'entry' })
  return { fields, revision: revisionOfFields(fields) }
}

interface Made {
  readonly entryId: string
  readonly before: EntryFields | null
  readonly after: EntryFields
}

/**
 * Proposes a better wording for an entry, or a new entry. The same key again is the same proposal.
 * @throws Refusal `changed-meanwhile` where the entry no longer reads as it did to the proposer, or what
 *   `requireSoundEntry` refuses
 */
export async function proposeEntry(viewer: Viewer, given: EntryReworded | EntryAdded): Promise<string> {
  const member = authorizeMember(viewer, 'entry.propose')
  await requireRate('write', member.personId)
  const attempt = { authorId: member.personId, requestKey: given.key }
  const known = await db().entryProposal.findUnique({ where: { authorId_requestKey: attempt }, select: { id: true } })
  if (known !== null) return known.id
  const { entryId, before, after } = given.entry === null ? await madeNew(given) : await madeBetter(given)
  await requireSoundEntry(entryId, after, before)
  const data = { ...attempt, entryId, before: before ?? Prisma.DbNull, after, reason: given.reason }
  try {
    return (await db().entryProposal.create({ data, select: { id: true } })).id
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') throw error
    return (await db().entryProposal.findUniqueOrThrow({ where: { authorId_requestKey: attempt }, select: { id: true } })).id
  }
}

async function madeBetter({ entry, revision, fields }: EntryReworded): Promise<Made> {
  const before = await fieldsNow(entry)
  if (before === null) throw new Refusal('not-found', { field: 'entry' })
  if (revisionOfFields(before) !== revision) throw new Refusal('changed-meanwhile')
  const after = tidied({ ...before, ...fields })
  if (changedFields(before, after).length === 0) throw new Refusal('nothing-new')
  return { entryId: entry, before, after }
}

async function madeNew({ fields }: EntryAdded): Promise<Made> {
  const given = tidied({ ...storedFields({}), ...fields })
  // A term is found in the texts by its own name at least; a name with a formula in it cannot be.
  const named = (locale: 'it' | 'en') => given[`forms.${locale}`] || (given.kind === 'symbol' || given[locale].includes('$') ? '' : given[locale])
  const after = { ...given, 'forms.it': named('it'), 'forms.en': named('en') }
  return { entryId: await freeId(idFromName(given.en) || idFromName(given.it) || 'entry'), before: null, after }
}

/** An id that no entry has, whatever else of that name has been proposed. */
async function freeId(wanted: string): Promise<string> {
  const { byId } = await currentGlossary()
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? wanted : `${wanted}-${n}`
    if (!byId.has(id)) return id
  }
}

/**
 * Accepts or declines a proposal (the owner), or withdraws it (who made it). An accepted one shows at once.
 * @throws Refusal `changed-meanwhile` where what it changes reads otherwise by now, or where it has been decided
 */
export async function decideEntry(viewer: Viewer, id: string, decision: ProposalDecision): Promise<void> {
  const member = authorizeMember(viewer, decision === 'withdrawn' ? 'entry.withdraw' : 'entry.decide')
  const proposal = await db().entryProposal.findUnique({ where: { id } })
  if (proposal === null) throw new Refusal('not-found')
  if (decision === 'withdrawn' && proposal.authorId !== member.personId) throw new Refusal('not-allowed')
  const { entryId } = proposal
  // Read before the entry is: whatever is accepted from here on takes the next version away.
  const last = await db().entryProposal.aggregate({ where: { entryId }, _max: { version: true } })
  const before = proposal.before === null ? null : storedFields(proposal.before)
  const merged = decision === 'accepted' ? await requireStillFits(entryId, before, storedFields(proposal.after)) : null
  try {
    await db().$transaction(async (tx) => {
      const { count } = await tx.entryProposal.updateMany({
        where: { id, state: 'open' },
        data: {
          state: decision,
          decidedById: member.personId,
          decidedAt: new Date(),
          version: merged === null ? null : (last._max.version ?? 0) + 1,
        },
      })
      if (count === 0) throw new Refusal('changed-meanwhile')
    })
  } catch (error) {
    // Two of one entry accepted in the same moment: the second is looked at anew.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') throw new Refusal('changed-meanwhile')
    throw error
  }
  if (decision !== 'withdrawn') await audit(member.personId, `entry proposal ${decision}`, id)
}

/** The entry as it would read; refused where a field that the proposal changes no longer says what it began from. */
async function requireStillFits(entryId: string, before: EntryFields | null, after: EntryFields): Promise<EntryFields> {
  const now = await fieldsNow(entryId)
  if ((now === null) !== (before === null)) throw new Refusal('changed-meanwhile')
  const changed = changedFields(before, after)
  if (now !== null && changed.some((field) => now[field] !== before?.[field])) throw new Refusal('changed-meanwhile')
  const merged = now === null ? after : ({ ...now, ...Object.fromEntries(changed.map((field) => [field, after[field]])) } as EntryFields)
  await requireSoundEntry(entryId, merged, now)
  return merged
}
