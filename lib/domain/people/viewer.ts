/** Where the installation can be reached from: only this machine, or others as well. */
export type Mode = 'private' | 'open'

/** Nobody known: whoever opens the page without a session. */
export interface Visitor {
  readonly kind: 'visitor'
  readonly mode: Mode
  /** In open mode, whether the owner lets everybody read. */
  readonly mayRead: boolean
}

/** Somebody who came by a reading link. */
export interface Guest {
  readonly kind: 'guest'
  readonly sessionId: string
  readonly linkId: string
  readonly sharesDoubts: boolean
}

/** Somebody of the family, signed in. */
export interface Member {
  readonly kind: 'member'
  readonly role: 'member' | 'owner'
  readonly personId: string
  readonly name: string
  readonly sessionId: string
  /** Whether the password was typed within the last minutes. */
  readonly fresh: boolean
}

/** On whose behalf something is read or done: the first argument of every function of the data layer. */
export type Viewer = Visitor | Guest | Member
