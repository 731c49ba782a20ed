/**
 * Everything that can be asked of the store, each with who may.
 *
 * `all` allows; `own` allows on what one has written oneself; `family` allows on what the family shares
 * and on one's own; `fresh` allows when the password has just been typed; `none` refuses.
 */
export type Grant = 'all' | 'own' | 'family' | 'fresh' | 'none'

/** The kinds of viewer that differ in what they may. */
export const STANDINGS = ['stranger', 'reader', 'local', 'guest', 'confidant', 'member', 'owner'] as const

/**
 * `stranger`: nobody known, in open mode. `reader`: nobody known, in open mode, where the owner lets
 * everyone read. `local`: nobody known, in private mode, and so at the machine itself. `guest`: by a
 * reading link. `confidant`: by a reading link that shares the doubts. `member`, `owner`: signed in.
 */
export type Standing = (typeof STANDINGS)[number]

type Row = readonly [
  stranger: Grant,
  reader: Grant,
  local: Grant,
  guest: Grant,
  confidant: Grant,
  member: Grant,
  owner: Grant,
]

const EVERYBODY: Row = ['all', 'all', 'all', 'all', 'all', 'all', 'all']
const READERS: Row = ['none', 'all', 'all', 'all', 'all', 'all', 'all']
const INSIDE: Row = ['none', 'none', 'all', 'none', 'none', 'all', 'all']
const SHARED: Row = ['none', 'none', 'none', 'none', 'family', 'family', 'family']
const MEMBERS: Row = ['none', 'none', 'none', 'none', 'none', 'all', 'all']
const WRITERS: Row = ['none', 'none', 'none', 'none', 'none', 'own', 'own']
const FAMILY: Row = ['none', 'none', 'none', 'none', 'none', 'family', 'family']
const OWNER: Row = ['none', 'none', 'none', 'none', 'none', 'none', 'all']
const OWNER_FRESH: Row = ['none', 'none', 'none', 'none', 'none', 'none', 'fresh']

/** The authorization matrix: a row for each verb, a column for each standing. */
export const VERBS = {
  'entrance.use': EVERYBODY,
  'paper.read': READERS,
  'original.read': INSIDE,
  'original.import': ['none', 'none', 'all', 'none', 'none', 'none', 'all'],
  'doubt.list': SHARED,
  'doubt.read': SHARED,
  'doubt.history': FAMILY,
  'doubt.ask': MEMBERS,
  'doubt.edit': WRITERS,
  'doubt.delete': ['none', 'none', 'none', 'none', 'none', 'own', 'family'],
  'doubt.close': WRITERS,
  'answer.write': FAMILY,
  'answer.edit': WRITERS,
  'answer.delete': ['none', 'none', 'none', 'none', 'none', 'own', 'family'],
  'answer.history': FAMILY,
  'verdict.give': FAMILY,
  'verdict.history': FAMILY,
  'preview.render': MEMBERS,
  'stream.open': SHARED,
  'place.keep': WRITERS,
  'compass.keep': WRITERS,
  'proposal.list': MEMBERS,
  'proposal.make': MEMBERS,
  'proposal.withdraw': WRITERS,
  'proposal.decide': OWNER,
  'wording.export': OWNER,
  'entry.list': MEMBERS,
  'entry.propose': MEMBERS,
  'entry.withdraw': WRITERS,
  'entry.decide': OWNER,
  'entry.export': OWNER,
  'export.doubts': FAMILY,
  'export.mine': WRITERS,
  'member.names': MEMBERS,
  'member.details': ['none', 'none', 'none', 'none', 'none', 'own', 'all'],
  'member.leave': ['none', 'none', 'none', 'none', 'none', 'own', 'none'],
  'member.remove': OWNER,
  'session.end': ['none', 'none', 'none', 'none', 'none', 'own', 'all'],
  'invite.manage': OWNER,
  'site.set': OWNER_FRESH,
  'backup.make': OWNER_FRESH,
  'backup.restore': OWNER_FRESH,
} as const satisfies Record<string, Row>

export type Verb = keyof typeof VERBS

/** What a viewer of that standing may do. */
export function grantOf(verb: Verb, standing: Standing): Grant {
  return VERBS[verb][STANDINGS.indexOf(standing)] ?? 'none'
}
