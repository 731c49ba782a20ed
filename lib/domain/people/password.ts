import { fits } from '../questions/limits'
import { nameKey } from './name'

/** Why a password is refused. */
export type PasswordRefusal = 'length' | 'common' | 'name' | 'monotonous'

/**
 * Words that the lists of most used passwords are built on. With ten characters asked for, what remains
 * of those lists is one of these with digits or signs around it.
 */
const COMMON = [
  'password', 'passw0rd', 'p4ssword', 'qwerty', 'qwertz', 'azerty', 'asdfgh', 'zxcvbn', '1q2w3e', 'q1w2e3',
  'letmein', 'welcome', 'benvenuto', 'iloveyou', 'tiamo', 'amoremio', 'juventus', 'napoli', 'forzainter',
  'football', 'baseball', 'basketball', 'superman', 'batman', 'pokemon', 'princess', 'principessa', 'sunshine',
  'dragon', 'monkey', 'master', 'shadow', 'michael', 'jordan', 'jennifer', 'francesco', 'andrea', 'alessandro',
  'francesca', 'giuseppe', 'administrator', 'changeme', 'secret', 'segreto', 'trustno', 'starwars', 'whatever',
  'computer', 'internet', 'abcdef', 'abc123', 'attention', 'transformer', 'afronte', 'liverpool', 'chelsea',
  'arsenal', 'barcelona', 'buongiorno', 'ciaociao', 'mamma', 'stella', 'farfalla',
] as const

/** Fewest different characters: below it the password is a pattern of keys. */
const FEWEST_DIFFERENT = 5

/**
 * Judges a password by length (10 to 200 code points) and by what guessers try first; nothing is asked
 * of its composition.
 * @returns null when it can be taken.
 */
export function findPasswordRefusal(password: string, name = ''): PasswordRefusal | null {
  if (!fits('password', password)) return 'length'
  const folded = password.normalize('NFKC').toLowerCase()
  if (new Set(folded).size < FEWEST_DIFFERENT) return 'monotonous'
  const letters = folded.replace(/[^\p{L}\p{N}]/gu, '')
  const key = nameKey(name).replace(/\s/g, '')
  if (key.length >= 3 && letters.replaceAll(key, '').length < 6) return 'name'
  const rest = COMMON.reduce((left, word) => left.replaceAll(word, ''), letters.replace(/(\p{L})\d+$/u, '$1'))
  if (rest.replace(/^\d+$/, '').length < 4 && rest !== letters) return 'common'
  return isRun(letters) ? 'common' : null
}

/** Whether it is one ascending or descending run: `0123456789`, `abcdefghij`, `9876543210`. */
function isRun(text: string): boolean {
  const codes = [...text].map((letter) => letter.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0))
  const ordinary = steps.filter((step) => Math.abs(step) !== 1 && Math.abs(step) !== 9)
  return codes.length > 1 && ordinary.length === 0
}
