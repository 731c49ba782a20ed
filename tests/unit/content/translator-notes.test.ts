import { rmSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { check } from '@/lib/content/checks/translator-notes'
import { readPaperSources } from '@/lib/content/sources/paper-sources'
import { prepareTranslatorNotes } from '@/lib/content/translator-notes/prepare-notes'
import { smallPaper, writeRoot } from '../../content/small-paper'

const FOLDER = 'content/papers/attention-is-all-you-need/translator-notes'
const roots: string[] = []
afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true })))

function sourcesWith(it: string, en: string) {
  const root = writeRoot({ ...smallPaper(), [`${FOLDER}/it.md`]: it, [`${FOLDER}/en.md`]: en })
  roots.push(root)
  return readPaperSources(root)
}

describe('the translator’s notes', () => {
  it('say what was rendered how, and where first', () => {
    const sources = sourcesWith('::note{#title}\nUno.\n\n::note{#layer}\n*Layer* è «strato».\n', '::note{#title}\nOne.\n\n::note{#layer}\n*Layer* is *strato*.\n')
    expect(check.run(sources)).toEqual([])
    expect(prepareTranslatorNotes(sources)).toEqual([
      { id: 'title', original: 'A title', translation: 'Un titolo', block: 'title', cards: [], html: { it: '<p>Uno.</p>', en: '<p>One.</p>' } },
      {
        id: 'layer', original: 'layer', translation: 'strato', block: '1-p1', cards: [],
        html: { it: '<p><em>Layer</em> è «strato».</p>', en: '<p><em>Layer</em> is <em>strato</em>.</p>' },
      },
    ])
  })

  it('are refused on what is no term, twice, in one language only, empty, or with a dead link', async () => {
    const sources = sourcesWith(
      '::note{#layer}\nUno, [là](#9-p9).\n::note{#layer}\nDue.\n::note{#nothing}\nTre.\n::note{#fn-4}\n',
      '::note{#layer}\nOne.\n::block{#title}\nTwo.\n',
    )
    const problems = await check.run(sources)
    expect(problems.map(({ file, line, message }) => `${file.slice(FOLDER.length + 1)}:${line}: ${message}`).sort()).toEqual([
      'en.md:1: the note on fn-4 is missing',
      'en.md:1: the note on nothing is missing',
      'en.md:3: “::block{#title}” is no block marker',
      'it.md:2: #9-p9 is no block of the paper',
      'it.md:3: layer is written twice',
      'it.md:5: nothing is no term of the termbase',
      'it.md:7: fn-4 is empty',
      'it.md:7: fn-4 is no term of the termbase',
    ])
  })
})
