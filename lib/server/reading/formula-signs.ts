import 'server-only'
import katex from 'katex'
import { localiseTex } from '@/lib/domain/content/tex'
import { FORMULAS } from '@/lib/domain/formulas/registry'
import type { Locale } from '@/lib/domain/locale'

const signs = new Map<Locale, ReadonlyMap<string, string>>()

/** The short sign of every runnable formula as KaTeX HTML, made once a process and language. */
export function formulaSigns(locale: Locale): ReadonlyMap<string, string> {
  const made = signs.get(locale) ?? makeSigns(locale)
  signs.set(locale, made)
  return made
}

function makeSigns(locale: Locale): ReadonlyMap<string, string> {
  return new Map(
    FORMULAS.map(({ id, symbolTex }) => [
      id,
      katex.renderToString(localiseTex(symbolTex, locale), { output: 'html' }),
    ]),
  )
}
