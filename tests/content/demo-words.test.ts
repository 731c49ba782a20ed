import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { avoidedWords, lexiconOf } from '@/lib/content/glossary/avoided-words'
import { loadGlossary } from '@/lib/content/glossary/load-glossary'
import { parseMarkdown } from '@/lib/content/inline/markdown'
import type { Demo } from '@/lib/domain/formulas/demo/demo'
import { numberWriter } from '@/lib/domain/formulas/demo/number-text'
import { initialState } from '@/lib/domain/formulas/demo/read-field'
import { loadDemo } from '@/lib/domain/formulas/load-demo'
import { FORMULAS } from '@/lib/domain/formulas/registry'
import { LOCALES, type Locale } from '@/lib/domain/locale'

const entries = loadGlossary(process.cwd()).loaded.map(({ entry }) => entry)
const lexicons = { it: lexiconOf(entries, 'it'), en: lexiconOf(entries, 'en') }

/** Names in braces stand for what will be filled in, and are read by nobody. */
const avoided = (locale: Locale, text: string) =>
  avoidedWords(parseMarkdown(text.replace(/\{\w+\}/g, '0')), lexicons[locale]).map(({ wrote, write }) => `${locale}: “${wrote}” instead of “${write}” in “${text.slice(0, 80)}”`)

/** Every text of something, however deep it lies: bilingual ones in both languages. */
function spoken(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const { it: italian, en: english } = value as Record<string, unknown>
  if (typeof italian === 'string' && typeof english === 'string') return [...avoided('it', italian), ...avoided('en', english)]
  return Object.values(value).flatMap(spoken)
}

/** What a demo says of itself and of what it draws, with all that can be opened in it open. */
function saidBy(demo: Demo): unknown {
  const { look, parts, fields } = demo
  const state = { ...initialState(fields, 'it'), ...('learn' in fields ? { learn: true, gradients: true } : {}) }
  const write = numberWriter('it')
  if (demo.kind === 'arithmetic') return { look, parts, fields, sheet: demo.present(state, write) }
  const prepared = demo.prepare(state)
  return { look, parts, fields, noBackward: demo.noBackward, sheet: demo.present({ state, prepared, named: demo.reference(prepared), write }) }
}

it.each(FORMULAS.map((formula) => [formula.id, formula] as const))('%s calls things as the glossary does', async (id, formula) => {
  expect(spoken({ formula, demo: saidBy(await loadDemo(id)) })).toEqual([])
})

it.each(LOCALES)('so do the pages and the interface in %s', (locale) => {
  const said = (value: unknown): string[] =>
    typeof value === 'string' ? avoided(locale, value) : typeof value === 'object' && value !== null ? Object.values(value).flatMap(said) : []
  const files = readdirSync(`content/ui/${locale}`)
  expect(files.flatMap((name) => said(JSON.parse(readFileSync(`content/ui/${locale}/${name}`, 'utf8'))))).toEqual([])
})
