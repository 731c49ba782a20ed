'use server'

import { revalidatePath } from 'next/cache'
import { act, type ActionState } from '@/lib/server/access/act'
import { createInvite, revokeInvite } from '@/lib/server/people/invites'
import { changePassword, confirmPassword, endSession, leave, removeMember } from '@/lib/server/people/members'
import { createReadingLink, revokeReadingLink } from '@/lib/server/people/reading-links'
import { setReaders } from '@/lib/server/people/site'
import * as shapes from '@/lib/server/people/shapes'

const PAGE = '/[locale]/members'

async function shown(outcome: Promise<ActionState>): Promise<ActionState> {
  const state = await outcome
  if (state.ok) revalidatePath(PAGE, 'page')
  return state
}

/** Answers with the invitation's secret, shown once. */
export async function inviteAction(_before: ActionState, form: FormData): Promise<ActionState> {
  return shown(act(shapes.invited, form, (viewer, given) => createInvite(viewer, given)))
}

/** Answers with the secret of a link by which a member sets a new password. */
export async function renewAction(_before: ActionState, form: FormData): Promise<ActionState> {
  return shown(act(shapes.renewed, form, (viewer, given) => createInvite(viewer, given)))
}

export async function revokeInviteAction(_before: ActionState, form: FormData): Promise<ActionState> {
  return shown(act(shapes.named, form, (viewer, { id }) => revokeInvite(viewer, id)))
}

/** Answers with the reading link's secret, shown once. */
export async function readingLinkAction(_before: ActionState, form: FormData): Promise<ActionState> {
  return shown(
    act(shapes.linked, form, (viewer, { label, sharesDoubts, days }) =>
      createReadingLink(viewer, { label, days, sharesDoubts: sharesDoubts === 'on' }),
    ),
  )
}

export async function revokeLinkAction(_before: ActionState, form: FormData): Promise<ActionState> {
  return shown(act(shapes.named, form, (viewer, { id }) => revokeReadingLink(viewer, id)))
}

export async function removeAction(_before: ActionState, form: FormData): Promise<ActionState> {
  return shown(act(shapes.named, form, (viewer, { id }) => removeMember(viewer, id)))
}

export async function endSessionAction(_before: ActionState, form: FormData): Promise<ActionState> {
  return shown(act(shapes.sessionNamed, form, (viewer, { id }) => endSession(viewer, id)))
}

export async function changePasswordAction(_before: ActionState, form: FormData): Promise<ActionState> {
  return shown(act(shapes.passwordChanged, form, (viewer, given) => changePassword(viewer, given)))
}

export async function readersAction(_before: ActionState, form: FormData): Promise<ActionState> {
  return shown(act(shapes.readersSet, form, (viewer, given) => setReaders(viewer, given)))
}

/** Counts the password as just typed, for the copy of everything. */
export async function confirmAction(_before: ActionState, form: FormData): Promise<ActionState> {
  return act(shapes.confirmed, form, async (viewer, { password }) => void (await confirmPassword(viewer, password)))
}

export async function leaveAction(_before: ActionState, form: FormData): Promise<ActionState> {
  return act(shapes.left, form, (viewer, { what }) => leave(viewer, what))
}
