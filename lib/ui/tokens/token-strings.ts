'use client'
import { TOKEN_STRINGS, type TokenStrings } from '@/lib/i18n/tokens'
import { useDemo } from '../demos/demo-context'

/** The page's strings in the reader's language. */
export function useTokenStrings(): TokenStrings {
  return TOKEN_STRINGS[useDemo().locale]
}
