'use client'
import { createContext, useContext } from 'react'
import type { Bilingual, Locale } from '@/lib/domain/locale'
import { numberWriter, type NumberWriter } from '@/lib/domain/formulas/demo/number-text'
import { DEMO_STRINGS, type DemoStrings } from '@/lib/i18n/demo-strings'
import { makeLight, type Light } from './light'

/** What every view of a demo needs: the language's strings and numbers, and the light on its parts. */
export interface DemoContext {
  readonly locale: Locale
  readonly strings: DemoStrings
  readonly write: NumberWriter
  readonly say: (text: string | Bilingual) => string
  readonly light: Light
}

export function demoContext(locale: Locale): DemoContext {
  return {
    locale,
    strings: DEMO_STRINGS[locale],
    write: numberWriter(locale),
    say: (text) => (typeof text === 'string' ? text : text[locale]),
    light: makeLight(),
  }
}

const Context = createContext<DemoContext>(demoContext('it'))

export const DemoProvider = Context.Provider
export const useDemo = (): DemoContext => useContext(Context)
