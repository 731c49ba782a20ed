import { hash, verify } from '@node-rs/argon2'

/** OWASP's argon2id figures; `hash` uses argon2id unless told otherwise. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** A hash that no password has, compared when there is no such member, so that both answers take as long. */
let nobody: Promise<string> | null = null

/** Hashes in hand at once: each takes 19 MB and a core, and a flood of sign-ins must leave room to read. */
const AT_ONCE = 2
const MOST_WAITING = 40
let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T | null> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) return null
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  running += 1
  try {
    return await work()
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

/** @returns the password's argon2id hash in PHC form. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST)
}

/** Whether the password is the hashed one. False too while too many others wait to be checked. */
export async function isPassword(password: string, hashed: string | null): Promise<boolean> {
  nobody ??= hash('', COST)
  const against = hashed ?? (await nobody)
  const right = await inTurn(() => verify(against, password.normalize('NFKC')))
  return right === true && hashed !== null
}
