import { standingOf } from '@/lib/domain/people/standing'
import { grantOf, type Grant, type Verb } from '@/lib/domain/people/matrix'
import type { Guest, Member, Viewer } from '@/lib/domain/people/viewer'
import { Refusal } from './refusal'

/**
 * The one place where it is decided who may do what: every function of the data layer calls it before
 * anything else, whatever the transport.
 * @returns how far the permission goes; the caller narrows its query to that.
 * @throws Refusal `sign-in` for whom nobody knows, `not-allowed` for the others, `password-again` where a
 *   password typed just now is needed.
 */
export function authorize(viewer: Viewer, verb: Verb): Exclude<Grant, 'none' | 'fresh'> {
  const grant = grantOf(verb, standingOf(viewer))
  if (grant === 'none') throw new Refusal(viewer.kind === 'visitor' ? 'sign-in' : 'not-allowed')
  if (grant !== 'fresh') return grant
  if (viewer.kind !== 'member' || !viewer.fresh) throw new Refusal('password-again')
  return 'all'
}

/**
 * Whether the verb could be allowed to this viewer at all, once the password is typed: asked before the
 * password is, so that nobody types it in vain.
 * @throws Refusal as `authorize`, but never `password-again`.
 */
export function authorizeButPassword(viewer: Viewer, verb: Verb): void {
  if (grantOf(verb, standingOf(viewer)) !== 'fresh') authorize(viewer, verb)
}

/** Whether `authorize` would allow it. */
export function may(viewer: Viewer, verb: Verb): boolean {
  try {
    authorize(viewer, verb)
    return true
  } catch {
    return false
  }
}

/**
 * The same, for what only somebody with an account can do.
 * @returns the viewer as a member.
 */
export function authorizeMember(viewer: Viewer, verb: Verb): Member {
  authorize(viewer, verb)
  if (viewer.kind !== 'member') throw new Refusal('sign-in')
  return viewer
}

/** The same, for what needs a session, a guest's included. */
export function authorizeKnown(viewer: Viewer, verb: Verb): Member | Guest {
  authorize(viewer, verb)
  if (viewer.kind === 'visitor') throw new Refusal('sign-in')
  return viewer
}
