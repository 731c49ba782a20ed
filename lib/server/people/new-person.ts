import { isPlainName, nameKey } from '@/lib/domain/people/name'
import { findPasswordRefusal } from '@/lib/domain/people/password'
import { Refusal } from '@/lib/server/access/refusal'
import { hashPassword } from '@/lib/server/auth/password'
import { Prisma } from '@/lib/server/db/client'

/** What is stored of a new member. @throws Refusal when name or password cannot be taken. */
export async function credentialsOf(name: string, password: string) {
  if (!isPlainName(name)) throw new Refusal('bad-request', { field: 'name' })
  return { name: name.trim(), nameKey: nameKey(name), passwordHash: await passwordHashOf(password, name) }
}

/** @throws Refusal `weak-password` */
export async function passwordHashOf(password: string, name: string): Promise<string> {
  const refusal = findPasswordRefusal(password, name)
  if (refusal !== null) throw new Refusal('weak-password', { field: 'password', why: refusal })
  return hashPassword(password)
}

/** Tells a taken name in words. */
export function refuseTakenName(error: unknown): never {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') {
    throw new Refusal('name-taken', { field: 'name' })
  }
  throw error
}
