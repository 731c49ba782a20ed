import { FOOTNOTE_MARKS } from '@/lib/domain/content/footnote'
import type { BlockKind } from '@/lib/domain/paper/block'
import type { Check } from '../check'
import { referenceId } from '../inline/references'
import { placeCells } from '../prepare/table-grid'
import type { Problem } from '../problem'
import { lineIn, type JsonFile } from '../sources/json-file'
import type { PaperSources } from '../sources/paper-sources'

/** The files of data agree with the facts and with each other. */
export const check: Check = {
  name: 'data',
  run: (sources) => [
    ...oneForEach(sources, 'equation', sources.equations, Object.keys(sources.equations.data)),
    ...oneForEach(sources, 'table', sources.tables, Object.keys(sources.tables.data)),
    ...oneForEach(sources, 'reference', sources.bibliography, sources.bibliography.data.map(({ id }) => id)),
    ...grids(sources),
    ...references(sources),
    ...authors(sources),
  ],
}

function oneForEach({ facts }: PaperSources, kind: BlockKind, { file }: JsonFile<unknown>, ids: readonly string[]): Problem[] {
  const owed = facts.blocks.filter((block) => block.kind === kind).map(({ id }) => id)
  const remedy = 'Give every block of its kind in blocks.json one entry, and no other.'
  return [
    ...owed.filter((id) => !ids.includes(id)).map((id) => ({ file, line: 1, message: `${id} is missing`, remedy })),
    ...ids.filter((id, index) => !owed.includes(id) || ids.indexOf(id) !== index).map((id) => ({
      file,
      line: 1,
      message: `${id} is no ${kind} of blocks.json, or stands twice`,
      remedy,
    })),
  ]
}

function grids({ tables }: PaperSources): Problem[] {
  return Object.entries(tables.data).flatMap(([id, { columns, head, groups }]) =>
    [head, ...groups].flatMap((rows, index): Problem[] => {
      try {
        placeCells(rows, columns.length)
        return []
      } catch (error) {
        const where = index === 0 ? ['head'] : ['groups', index - 1]
        const message = `${id}, ${index === 0 ? 'head' : `group ${index}`}: ${error instanceof Error ? error.message : error}`
        return [{ file: tables.file, line: lineIn(tables, id, ...where), message, remedy: 'Write null for a blank, and nothing where a cell above or before spans.' }]
      }
    }),
  )
}

function references({ facts, bibliography }: PaperSources): Problem[] {
  return bibliography.data.flatMap(({ id, number, citedBy }, index): Problem[] => {
    const line = lineIn(bibliography, index)
    const citing = facts.blocks.filter(({ citations }) => citations.includes(number)).map((block) => block.id)
    const complaints = [
      ...(id === referenceId(number) ? [] : [`${id} has the number ${number}`]),
      ...(citing.join() === citedBy.join() ? [] : [`${id} is cited by ${citing.join(', ') || 'no block'}, in this order`]),
    ]
    return complaints.map((message) => ({ file: bibliography.file, line, message, remedy: 'Make it agree with blocks.json.' }))
  })
}

function authors({ facts, authors }: PaperSources): Problem[] {
  return authors.data.flatMap(({ name, notes }, index) =>
    notes.filter((id) => !facts.byId.has(id) || !(id in FOOTNOTE_MARKS)).map((id) => ({
      file: authors.file,
      line: lineIn(authors, index),
      message: `${name} carries the mark of ${id}, which is no footnote`,
      remedy: 'Use fn-star, fn-dagger or fn-ddagger.',
    })),
  )
}
