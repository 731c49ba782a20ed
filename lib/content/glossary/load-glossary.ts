import type { GlossaryEntry, TermForm } from '@/lib/domain/glossary/entry'
import { foldForms } from '@/lib/domain/glossary/fold'
import type { Locale } from '@/lib/domain/locale'
import type { FormulaId } from '@/lib/domain/formulas/entry'
import type { Problem } from '../problem'
import { readTermbase, type Term } from '../sources/termbase'
import { parseEntry } from './parse-entry'
import type { EntrySource } from './schema'
import { readSourceFolder, type Read } from './source-folder'

export const GLOSSARY_FOLDER = 'content/glossary'

export interface LoadedEntry {
  readonly file: string
  readonly source: string
  readonly entry: GlossaryEntry
  /** Ids of the termbase that it takes over. */
  readonly terms: readonly string[]
}

export interface LoadedGlossary {
  readonly loaded: readonly LoadedEntry[]
  readonly problems: readonly Problem[]
}

/**
 * The glossary of the repository: terms, then symbols, by id. The Italian renderings and their
 * forms come from the termbase of the translation, so that there is one place to change them.
 */
export function loadGlossary(root: string): LoadedGlossary {
  const termbase = new Map(readTermbase(root).data.map((term) => [term.id, term]))
  const folders = ['terms', 'symbols'].map((name) => readSourceFolder(root, `${GLOSSARY_FOLDER}/${name}`, parseEntry))
  const read = folders.flatMap((folder) => folder.read)
  return {
    loaded: read.map((file) => ({
      file: file.file,
      source: file.source,
      entry: entryOf(file.value, termbase),
      terms: file.value.terms,
    })),
    problems: [...folders.flatMap(({ problems }) => problems), ...read.flatMap((file) => unknownTerms(file, termbase))],
  }
}

/**
 * An entry from the text of a file, with what it takes over from the termbase.
 * @throws SourceError with what is wrong and where
 */
export function readEntry(root: string, id: string, text: string): GlossaryEntry {
  return entryOf(parseEntry(id, text), new Map(readTermbase(root).data.map((term) => [term.id, term])))
}

function entryOf(source: EntrySource, termbase: ReadonlyMap<string, Term>): GlossaryEntry {
  const terms = source.terms.flatMap((id) => termbase.get(id) ?? [])
  const { id, kind, topic, names, expansion, first, demo, related, where, avoidWords, symbol, text } = source
  const formsIn = (locale: Locale): TermForm[] => {
    const taken = terms.flatMap((term) => (locale === 'it' ? [term.it, ...term.forms] : term.en)).filter(isPlain)
    const own = source.forms[locale].map((form) => formOf(form, where))
    const named = new Set(own.map((form) => foldForms(form.text)))
    return [...own, ...loosest(taken).filter((form) => !named.has(foldForms(form))).map((form) => ({ text: form, where }))]
  }
  return {
    id, kind, topic, names, expansion, firstUse: first, demo: demo as FormulaId | null, related, where, symbol, text,
    forms: { it: formsIn('it'), en: formsIn('en') },
    avoidWords: { it: [...avoidWords.it, ...terms.flatMap(({ avoid }) => avoid)], en: avoidWords.en },
  }
}

/** Of forms that differ in capitals only, the one in small letters, which finds them all. */
function loosest(forms: readonly string[]): string[] {
  const byFold = new Map<string, string>()
  for (const form of forms) {
    const fold = foldForms(form)
    if (!byFold.has(fold) || form === fold) byFold.set(fold, form)
  }
  return [...byFold.values()]
}

/** Forms of the termbase that hold a formula cannot stand in running text. */
function isPlain(form: string): boolean {
  return !/[$\\]/.test(form)
}

/** `chiavi @ 3.2, fn-4`: the form, and the places where it means this entry. */
function formOf(written: string, where: readonly string[]): TermForm {
  const [text = '', places] = written.split(' @ ')
  return { text, where: places === undefined ? where : places.split(',').map((place) => place.trim()) }
}

function unknownTerms({ file, value }: Read<EntrySource>, termbase: ReadonlyMap<string, Term>): Problem[] {
  return value.terms.filter((id) => !termbase.has(id)).map((id) => ({
    file,
    line: 1,
    message: `the termbase has no “${id}”`,
    remedy: 'Take the id away from “terms”, or mend it after termbase.json.',
  }))
}
