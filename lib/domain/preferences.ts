/** What a reader may set about the page. Kept in a cookie, so that the first HTML is already right. */
export interface Preferences {
  readonly theme: 'auto' | 'light' | 'sepia' | 'dark'
  /** Size of the text in points. */
  readonly size: (typeof SIZES)[number]
  readonly columns: 'both' | 'it' | 'en'
  /** What the English column shows where the original has been imported. */
  readonly english: 'original' | 'facsimile' | 'restatement'
  /** The whole page, or one paragraph at a time. */
  readonly pace: 'page' | 'piece'
  /** Where terms of the glossary carry their quiet mark. */
  readonly marks: 'first' | 'every' | 'none'
  /** Where the plain retelling stands. */
  readonly retelling: 'off' | 'below' | 'instead'
  /** Whether single-letter keys work inside the text (WCAG 2.1.4). */
  readonly keys: 'on' | 'off'
}

export const SIZES = [13, 14, 16, 18, 20, 24] as const

/** Allowed values by name; the first is the default. */
export const PREFERENCE_VALUES = {
  theme: ['auto', 'light', 'sepia', 'dark'],
  size: [16, 13, 14, 18, 20, 24],
  columns: ['both', 'it', 'en'],
  english: ['original', 'facsimile', 'restatement'],
  pace: ['page', 'piece'],
  marks: ['first', 'every', 'none'],
  retelling: ['off', 'below', 'instead'],
  keys: ['on', 'off'],
} as const satisfies { [K in keyof Preferences]: readonly Preferences[K][] }

export const PREFERENCES_COOKIE = 'a-fronte'

/** Reads the cookie's value; whatever is missing or not allowed takes its default. */
export function parsePreferences(text: string | undefined): Preferences {
  const given = new URLSearchParams(text ?? '')
  const entries = Object.entries(PREFERENCE_VALUES).map(([name, values]) => [
    name,
    values.find((value) => String(value) === given.get(name)) ?? values[0],
  ])
  return Object.fromEntries(entries) as Preferences
}

/** The cookie's value: only what differs from the defaults. */
export function serializePreferences(preferences: Preferences): string {
  const names = Object.keys(PREFERENCE_VALUES) as (keyof Preferences)[]
  return new URLSearchParams(
    names
      .filter((name) => preferences[name] !== PREFERENCE_VALUES[name][0])
      .map((name) => [name, String(preferences[name])]),
  ).toString()
}
