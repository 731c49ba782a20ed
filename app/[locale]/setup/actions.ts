'use server'

import { act, type ActionState } from '@/lib/server/access/act'
import { setUpOwner } from '@/lib/server/people/setup'
import { setUp } from '@/lib/server/people/shapes'

/** Makes the owner of a new installation. */
export async function setUpAction(_before: ActionState, form: FormData): Promise<ActionState> {
  return act(setUp, form, async (viewer, given) => {
    await setUpOwner(viewer, given)
    return given.name.trim()
  })
}
