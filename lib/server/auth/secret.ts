import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const FILE = 'session-secret'
const FEWEST_CHARACTERS = 32
const FEWEST_DIFFERENT = 12
const SAMPLES = /secret|change|example|sample|password|default|0123456789/i

/** @throws when the secret is short, monotonous or a sample copied from somewhere. */
export function requireStrongSecret(secret: string, where: string): string {
  if (secret.length < FEWEST_CHARACTERS || new Set(secret).size < FEWEST_DIFFERENT || SAMPLES.test(secret)) {
    throw new Error(`${where} is too weak to sign sessions: remove it, and a random one is made at the next start.`)
  }
  return secret
}

let kept: string | null = null

/**
 * The key that signs sessions: from `NEXTAUTH_SECRET`, else from a file in `DATA_DIR` that only its owner
 * can read, made at the first call. Several processes on one folder get the same.
 * @throws when what is there is weak.
 */
export function sessionSecret(env: Readonly<Record<string, string | undefined>> = process.env): string {
  if (env.NEXTAUTH_SECRET) return requireStrongSecret(env.NEXTAUTH_SECRET, 'NEXTAUTH_SECRET')
  if (kept !== null) return kept
  const folder = resolve(env.DATA_DIR ?? '.data')
  const file = join(folder, FILE)
  mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  kept = requireStrongSecret(readFileSync(file, 'utf8').trim(), file)
  return kept
}
