import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { entryFieldsOf, writeEntryFile } from '@/lib/content/glossary/entry-file'
import { findFieldFault } from '@/lib/content/glossary/field-fault'
import { loadGlossary } from '@/lib/content/glossary/load-glossary'
import { ENTRY_FIELDS, FIELD_LIMITS, requiredFields, tidied, type EntryField } from '@/lib/domain/glossary/entry-fields'
import { findTakenForm } from '@/lib/domain/glossary/taken-form'
import { fits } from '@/lib/domain/questions/limits'

const files = ['terms', 'symbols'].flatMap((folder) =>
  readdirSync(`content/glossary/${folder}`).map((name) => ({ name, text: readFileSync(`content/glossary/${folder}/${name}`, 'utf8') })),
)

describe('every entry of the repository', () => {
  it('is the same file once it has been taken apart and written again', () => {
    expect(files.filter(({ text }) => writeEntryFile(entryFieldsOf(text), text) !== text).map(({ name }) => name)).toEqual([])
  })

  it('would be taken as a proposal: tidy, within the limits, complete, well set', () => {
    const wrong = files.flatMap(({ name, text }) => {
      const fields = entryFieldsOf(text)
      const faults = ENTRY_FIELDS.flatMap((field) => {
        const limit = FIELD_LIMITS[field as keyof typeof FIELD_LIMITS]
        if (limit !== undefined && !fits(limit, fields[field])) return [`${field} is too long`]
        const fault = findFieldFault(field, fields[field])
        return fault === null ? [] : [`${field}: ${fault.code} ${fault.sign}`]
      })
      const missing = requiredFields(fields).filter((field) => fields[field] === '')
      const untidy = ENTRY_FIELDS.filter((field) => tidied(fields)[field] !== fields[field])
      return [...faults, ...missing, ...untidy].map((fault) => `${name}: ${fault}`)
    })
    expect(wrong).toEqual([])
  })

  it('shares no name and no form with another where both may be met', () => {
    const entries = loadGlossary(process.cwd()).loaded.map(({ entry }) => entry)
    expect(entries.flatMap((entry) => findTakenForm(entry, entry, entries, (place) => place) ?? [])).toEqual([])
    const [first, second] = entries
    const thief = { ...second!, names: first!.names }
    expect(findTakenForm(thief, second!, entries, (place) => place)?.entry.id).toBe(first!.id)
  })
})

describe('a field of a proposed entry', () => {
  it.each<[EntryField, string, string]>([
    ['more.it', 'Un conto: $\\frac{1}{2$', 'bad-formula'],
    ['plain.en', 'The $\\foo$ of it', 'bad-formula'],
    ['plain.en', 'It costs $5 or so', 'bad-markdown'],
    ['plain.it', 'uno\n\ndue', 'not-one-line'],
    ['plain.it', '- una voce', 'not-one-line'],
    ['more.en', '# A heading', 'bad-markdown'],
    ['more.en', 'x\n\n## Example\n\ny', 'bad-markdown'],
    ['more.en', 'x\n\n---\n\ny', 'bad-markdown'],
    ['more.en', '```\ncode\n```', 'bad-markdown'],
    ['more.en', 'a <b>bold</b> claim', 'bad-markdown'],
    ['more.en', '![seen](https://example.org/x.png)', 'bad-markdown'],
    ['more.en', '[press](javascript:alert(1))', 'bad-markdown'],
    ['more.en', '[press](http://example.org)', 'bad-markdown'],
    ['more.en', 'see $\\href{https://example.org}{x}$', 'bad-formula'],
    ['it', 'nome:direttiva[x]', 'bad-markdown'],
    ['latex', '\\notacommand', 'bad-formula'],
    ['shape', 'n \\times {', 'bad-formula'],
    ['other', 'W_Q', 'bad-way'],
    ['other', 'W_Q :: dispense', 'bad-way'],
    ['other', '\\oops :: dispense :: notes', 'bad-formula'],
  ])('%s: %j is refused as %s', (field, text, code) => {
    expect(findFieldFault(field, text)?.code).toBe(code)
  })

  it.each<[EntryField, string]>([
    ['more.it', 'Vale $0.5$; *davvero*, con `codice` e [un rimando](#3.2.1-p1).\n\n- uno\n- due\n\n$$\nx^2\n$$'],
    ['more.en', '| a | b |\n|---|---|\n| 1 | 2 |\n\nSee [there](https://example.org).'],
    ['other', 'W_Q :: dispense e blog :: notes and blogs\n\\texttt{w\\_q} :: il codice :: code'],
    ['shape', 'n_q \\times d_k'],
  ])('%s: %j can be set', (field, text) => {
    expect(findFieldFault(field, text)).toBeNull()
  })
})
