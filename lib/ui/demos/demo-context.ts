'use client'
import { createContext, useContext } from 'react'
import type { Bilingual, Locale } from '@/lib/domain/locale'
import { numberWriter, type NumberWriter } from '@/lib/domain/formulas/demo/number-text'
import { DEMO_STRINGS, type DemoStrings } from '@/lib/i18n/demo-strings'

/** What every view of a demo needs: the language's strings and numbers, and the part that is lit. */
export interface DemoContext {
  readonly locale: Locale
  readonly strings: DemoStrings
  readonly write: NumberWriter
  readonly say: (text: string | Bilingual) => string
  readonly lit: string | null
  readonly light: (part: string | null) => void
}

export function demoContext(locale: Locale, lit: string | null, light: DemoContext['light']): DemoContext {
  return {
    locale,
    strings: DEMO_STRINGS[locale],
    write: numberWriter(locale),
    say: (text) => (typeof text === 'string' ? text : text[locale]),
    lit,
    light,
  }
}

const Context = createContext<DemoContext>(demoContext('it', null, () => {}))

export const DemoProvider = Context.Provider
export const useDemo = (): DemoContext => useContext(Context)
