import type { Verb } from './matrix'

/** A way into the data layer, and the verb that it must be allowed. */
export interface Entrance {
  /** `page`: HTML and its RSC and prefetch forms; `handler`; `action`; `export`: a file; `stream`. */
  readonly transport: 'page' | 'handler' | 'action' | 'export' | 'stream'
  /** File under `app/`, without its name: `api/doubts/[id]`. */
  readonly route: string
  /** HTTP method, name of the action, or GET for a page. */
  readonly way: string
  readonly verb: Verb
}

const of = (transport: Entrance['transport'], route: string, ways: Readonly<Record<string, Verb>>): Entrance[] =>
  Object.entries(ways).map(([way, verb]) => ({ transport, route, way, verb }))

/** Every entrance of the product. A route or an action that is not listed here stops the build. */
export const ENTRANCES: readonly Entrance[] = [
  ...of('page', '[locale]', { GET: 'paper.read' }),
  ...of('page', '[locale]/[...missing]', { GET: 'entrance.use' }),
  ...of('page', '[locale]/translator-notes', { GET: 'paper.read' }),
  ...of('page', '[locale]/sign-in', { GET: 'entrance.use' }),
  ...of('page', '[locale]/setup', { GET: 'entrance.use' }),
  ...of('page', '[locale]/invite/[token]', { GET: 'entrance.use' }),
  ...of('page', '[locale]/compass', { GET: 'entrance.use' }),
  ...of('page', '[locale]/glossary', { GET: 'paper.read' }),
  ...of('page', '[locale]/glossary/[id]', { GET: 'paper.read' }),
  ...of('page', '[locale]/answers', { GET: 'paper.read' }),
  ...of('page', '[locale]/latex', { GET: 'entrance.use' }),
  ...of('page', '[locale]/tokens', { GET: 'entrance.use' }),
  ...of('page', '[locale]/machine', { GET: 'entrance.use' }),
  ...of('page', '[locale]/journey', { GET: 'entrance.use' }),
  ...of('page', '[locale]/translator', { GET: 'entrance.use' }),
  ...of('page', '[locale]/playground', { GET: 'entrance.use' }),
  ...of('page', '[locale]/path/[[...step]]', { GET: 'entrance.use' }),
  ...of('page', '[locale]/doubts', { GET: 'doubt.list' }),
  ...of('page', '[locale]/doubts/booklet', { GET: 'export.doubts' }),
  ...of('page', '[locale]/reread', { GET: 'export.mine' }),
  ...of('page', '[locale]/members', { GET: 'member.names' }),

  ...of('handler', 'api/auth/[...nextauth]', { GET: 'entrance.use', POST: 'entrance.use' }),
  ...of('handler', 'api/health', { GET: 'entrance.use' }),
  ...of('handler', 'api/sandbox', { GET: 'entrance.use' }),
  ...of('handler', 'api/comments/[locale]/[block]', { GET: 'paper.read' }),
  ...of('handler', 'api/glossary/[locale]/[id]', { GET: 'paper.read' }),
  ...of('handler', 'api/glossary/[locale]/at/[block]', { GET: 'paper.read' }),
  ...of('handler', 'api/common-doubts/[locale]/[block]', { GET: 'paper.read' }),
  ...of('handler', 'api/states/[block]', { GET: 'paper.read' }),
  ...of('handler', 'api/formulas/[locale]', { GET: 'paper.read' }),
  ...of('handler', 'api/original', { POST: 'original.import' }),
  ...of('handler', 'api/original/file', { GET: 'original.read' }),
  ...of('handler', 'api/original/regions', { GET: 'original.read' }),
  ...of('handler', 'api/doubts', { GET: 'doubt.list', POST: 'doubt.ask' }),
  ...of('handler', 'api/doubts/counts', { GET: 'doubt.list' }),
  ...of('handler', 'api/doubts/terms', { GET: 'doubt.list' }),
  ...of('handler', 'api/doubts/[id]', { GET: 'doubt.read', PATCH: 'doubt.edit', DELETE: 'doubt.delete' }),
  ...of('handler', 'api/doubts/[id]/state', { PUT: 'doubt.close' }),
  ...of('handler', 'api/doubts/[id]/history', { GET: 'doubt.history' }),
  ...of('handler', 'api/doubts/[id]/answers', { POST: 'answer.write' }),
  ...of('handler', 'api/answers/[id]', { PATCH: 'answer.edit', DELETE: 'answer.delete' }),
  ...of('handler', 'api/answers/[id]/history', { GET: 'answer.history' }),
  ...of('handler', 'api/points/[id]/verdict', { PUT: 'verdict.give' }),
  ...of('handler', 'api/verdicts/[id]/history', { GET: 'verdict.history' }),
  ...of('handler', 'api/preview', { POST: 'preview.render' }),
  ...of('handler', 'api/resume', { GET: 'place.keep', PUT: 'place.keep' }),
  ...of('handler', 'api/compass', { PUT: 'compass.keep' }),
  ...of('handler', 'api/proposals', { GET: 'proposal.list', POST: 'proposal.make' }),
  ...of('handler', 'api/proposals/lines', { GET: 'proposal.list' }),
  ...of('handler', 'api/proposals/[id]', { PUT: 'proposal.decide' }),
  ...of('handler', 'api/entries/[id]', { GET: 'entry.list' }),
  ...of('handler', 'api/entries/proposals', { GET: 'entry.list', POST: 'entry.propose' }),
  ...of('handler', 'api/entries/proposals/[id]', { PUT: 'entry.decide' }),
  ...of('handler', 'api/backup/restore', { POST: 'backup.restore' }),

  ...of('export', 'api/export/obsidian', { GET: 'export.doubts' }),
  ...of('export', 'api/export/annotations', { GET: 'export.doubts' }),
  ...of('export', 'api/export/mine', { GET: 'export.mine' }),
  ...of('export', 'api/export/wordings', { GET: 'wording.export' }),
  ...of('export', 'api/export/entries', { GET: 'entry.export' }),
  ...of('export', 'api/backup', { GET: 'backup.make' }),

  ...of('stream', 'api/stream', { GET: 'stream.open' }),

  ...of('action', '[locale]/setup', { setUpAction: 'entrance.use' }),
  ...of('action', '[locale]/invite/[token]', { redeemAction: 'entrance.use' }),
  ...of('action', '[locale]/members', {
    inviteAction: 'invite.manage',
    renewAction: 'invite.manage',
    revokeInviteAction: 'invite.manage',
    readingLinkAction: 'invite.manage',
    revokeLinkAction: 'invite.manage',
    removeAction: 'member.remove',
    endSessionAction: 'session.end',
    changePasswordAction: 'session.end',
    confirmAction: 'session.end',
    readersAction: 'site.set',
    leaveAction: 'member.leave',
  }),
]
