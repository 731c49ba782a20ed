import { pathOf } from '@/lib/i18n/pages'
import { isSigned, sign } from '@/lib/server/auth/tokens'
import { db } from '@/lib/server/db/client'

const PURPOSE = 'setup'

/** Whether somebody owns this installation. */
export async function hasOwner(): Promise<boolean> {
  return (await db().person.count({ where: { role: 'owner' } })) > 0
}

/**
 * The one-time link that makes the owner of a new installation. It is derived from the installation's
 * secret, so that two processes print the same one, and opens nothing once there is an owner. The token
 * stands after `#`: no server, log or Referer ever sees it.
 * @param origin where the reader's browser reaches the server, as `http://localhost:3000`
 * @returns null when there is an owner.
 */
export async function setupLink(origin: string): Promise<string | null> {
  if (await hasOwner()) return null
  return `${origin.replace(/\/$/, '')}${pathOf('it', 'setup')}#${sign(PURPOSE, 'owner')}`
}

/** Whether a token is the one of the setup link. */
export function isSetupToken(token: string): boolean {
  return isSigned(PURPOSE, 'owner', token)
}
