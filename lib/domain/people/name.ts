/**
 * The key under which a name is unique: compatibility forms, case, accents' composition and spaces are
 * folded, so that two names that look alike are the same name.
 */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('it')
}

/** Characters that could forge a line of the log or hide in a name. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u

/** Whether a name can be shown and logged as it is. */
export function isPlainName(name: string): boolean {
  return !HIDDEN.test(name) && nameKey(name) !== ''
}
