import { mayMeet } from '@/lib/domain/glossary/place'
import { foldForms } from '@/lib/domain/glossary/fold'
import { LOCALES } from '@/lib/domain/locale'
import type { Check } from '../check'
import { readCoverage } from '../glossary/coverage'
import { loadGlossary, type LoadedEntry } from '../glossary/load-glossary'
import { prepareEntry } from '../glossary/prepare-glossary'
import type { Problem } from '../problem'
import type { PaperSources } from '../sources/paper-sources'
import { lineIn } from '../sources/json-file'

/** Every term has its card in both languages, its links lead somewhere, and no form means two things in one place. */
export const check: Check = {
  name: 'glossary',
  run(sources) {
    const { loaded, problems } = loadGlossary(sources.root)
    const ids = new Set(loaded.map(({ entry }) => entry.id))
    return [
      ...problems,
      ...loaded.flatMap((entry) => [...deadLinks(entry, ids, sources), ...unset(entry)]),
      ...doubleForms(loaded, sources),
      ...uncovered(sources, ids),
    ]
  },
}

function deadLinks({ file, entry }: LoadedEntry, ids: ReadonlySet<string>, { facts }: PaperSources): Problem[] {
  const sections = new Set(facts.blocks.map(({ section }) => section))
  const places = [...entry.where, ...LOCALES.flatMap((locale) => entry.forms[locale].flatMap(({ where }) => where))]
  return [
    ...entry.related.filter((id) => !ids.has(id)).map((id) => dead(file, `related: there is no entry “${id}”`)),
    ...entry.related.filter((id) => id === entry.id).map(() => dead(file, 'related: the entry points to itself')),
    ...[entry.firstUse].filter((id) => id !== null && !facts.byId.has(id)).map((id) => dead(file, `first: there is no block “${id}”`)),
    ...new Set(places.filter((id) => !facts.byId.has(id) && !sections.has(id)).map((id) => `where: “${id}” is neither block nor section`)),
  ].map((found) => (typeof found === 'string' ? dead(file, found) : found))
}

function dead(file: string, message: string): Problem {
  return { file, line: 1, message, remedy: 'Correct the id, or take it away.' }
}

function unset({ file, entry }: LoadedEntry): Problem[] {
  try {
    prepareEntry(entry)
    return []
  } catch (error) {
    return [{ file, line: 1, message: error instanceof Error ? error.message : String(error), remedy: 'Correct the LaTeX or the Markdown.' }]
  }
}

function doubleForms(loaded: readonly LoadedEntry[], { facts }: PaperSources): Problem[] {
  const sectionOf = (id: string) => facts.byId.get(id)?.section ?? id
  return LOCALES.flatMap((locale) => {
    const byForm = new Map<string, { file: string; id: string; where: readonly string[] }[]>()
    return loaded.flatMap(({ file, entry }) =>
      entry.forms[locale].flatMap(({ text, where }): Problem[] => {
        const key = foldForms(text)
        const others = byForm.get(key) ?? []
        byForm.set(key, [...others, { file, id: entry.id, where }])
        return others.filter((other) => mayMeet(other.where, where, sectionOf)).map((other) => ({
          file,
          line: 1,
          message: `“${text}” already means ${other.id}${other.id === entry.id ? ', twice' : ''}`,
          remedy: 'Tell the two apart by place: “form @ 3.2, fn-4”.',
        }))
      }),
    )
  })
}

function uncovered({ root }: PaperSources, ids: ReadonlySet<string>): Problem[] {
  const json = readCoverage(root)
  const { terms, symbols, beyond } = json.data
  const owed = [
    ...Object.entries(terms).map(([name, id]) => ['terms', name, [id]] as const),
    ...Object.entries(symbols).map(([name, cards]) => ['symbols', name, cards] as const),
    ...Object.entries(beyond).map(([name, id]) => ['beyond', name, [id]] as const),
  ]
  return owed.flatMap(([list, name, cards]) =>
    cards.filter((id) => !ids.has(id)).map((id) => ({
      file: json.file,
      line: lineIn(json, list, name),
      message: `“${name}” has no card: there is no entry “${id}”`,
      remedy: 'Write the entry, or name the one that explains it.',
    })),
  )
}
