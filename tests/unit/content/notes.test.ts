import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { prepareNotes } from '@/lib/content/note-layers'
import { readNoteLayer } from '@/lib/content/sources/note-layer'

const root = mkdtempSync(join(tmpdir(), 'notes-'))
afterAll(() => rmSync(root, { recursive: true }))

function read(name: string, source: string) {
  mkdirSync(join(root, name), { recursive: true })
  writeFileSync(join(root, name, '1.md'), source)
  return readNoteLayer(root, name)
}

describe('notes', () => {
  it('are paragraphs, lists and displays, set like the text', () => {
    const { notes, problems } = read('good', '::block{#1-p1}\nUno con 0.9 [13].\n\n- due\n- tre\n\n::block{#1-p2}\n\n$$\nx = 0.5\n$$\n')
    expect(problems).toEqual([])
    const prepared = prepareNotes(notes, 'it')
    expect(prepared['1-p1']?.html.replaceAll('\u00a0', '_')).toBe(
      '<p>Uno con 0,9_[<a href="#ref-13" class="cite" data-ref="13" role="doc-biblioref">13</a>].</p>\n<ul>\n<li>due</li>\n<li>tre</li>\n</ul>',
    )
    expect(prepared['1-p2']?.html).toMatch(/^<div class="f" data-tex="x = 0.5"><span class="katex-display">/)
    expect(prepared['1-p2']?.html).toContain('<mn>0,5</mn>')
  })

  it('name the line of what is refused in them', () => {
    const { problems } = read('bad', '::block{#1-p1}\nUno.\n\n# Titolo\n\nDue <i>tre</i>.\n::block{#1-p2}\n')
    expect(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual([
      'bad/1.md:4: heading is not allowed here',
      'bad/1.md:6: html is not allowed here',
      'bad/1.md:6: html is not allowed here',
      'bad/1.md:7: 1-p2 is empty',
    ])
  })

  it('are none where there is no folder', () => {
    expect(readNoteLayer(root, 'none')).toEqual({ notes: [], problems: [] })
  })
})
