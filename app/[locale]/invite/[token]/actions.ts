'use server'

import { act, type ActionState } from '@/lib/server/access/act'
import { redeemInvite } from '@/lib/server/people/invites'
import { redeemed } from '@/lib/server/people/shapes'

/** Uses an invitation up. Answers with the name to sign in with. */
export async function redeemAction(_before: ActionState, form: FormData): Promise<ActionState> {
  return act(redeemed, form, (viewer, given) => redeemInvite(viewer, given))
}
