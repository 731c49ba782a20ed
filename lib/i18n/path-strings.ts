import en from '@/content/ui/en/path.json'
import it from '@/content/ui/it/path.json'
import type { Locale } from '@/lib/domain/locale'

/** One screen of the path. */
export interface PathStep {
  readonly title: string
  /** Where in the paper it belongs. */
  readonly blocks: readonly string[]
  /** Formulas to run on the spot. */
  readonly formulas: readonly string[]
  /** Plain text with `$…$`, numbers with a point: rendering gives them the reader's comma. */
  readonly paragraphs: readonly string[]
  readonly sources?: readonly { readonly text: string; readonly url: string }[]
  readonly stop: string
}

export type PathStrings = Omit<typeof it, 'steps'> & { readonly steps: readonly PathStep[] }

/** The path in six steps. The Italian file is the pattern: a missing key stops the build. */
export const PATH_STRINGS: Record<Locale, PathStrings> = { it, en }
