'use client'
import { PLAYGROUND_STRINGS, type PlaygroundStrings } from '@/lib/i18n/playground'
import { useDemo } from '../demos/demo-context'

/** The playground's strings in the language of the page. */
export function usePlayground(): PlaygroundStrings {
  return PLAYGROUND_STRINGS[useDemo().locale]
}
