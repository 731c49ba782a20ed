import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildContent } from '@/lib/content/build-content'
import { checkContent } from '@/lib/content/check-content'
import { ContentError, formatProblem, type Problem } from '@/lib/content/problem'
import { readPaperSources } from '@/lib/content/sources/paper-sources'
import { fileOf, smallPaper, writeRoot } from './small-paper'

/** One slip in the sound small paper: in `file`, what stood there and what stands there now. */
type Slip = readonly [name: string, file: string, from: string, to: string]

const SLIPS: readonly Slip[] = [
  ['raw HTML', 'it/1.md', 'Basta', '<b>Basta</b>'],
  ['a list', 'it/1.md', 'Basta così.', '- Basta così.'],
  ['an unknown directive', 'it/1.md', 'Basta così.', 'Basta:così.'],
  ['a marker misspelt', 'it/1.md', '::block{#1-p2}', '::blocco{#1-p2}'],
  ['text before the first block', 'it/1.md', '::block{#h-1}', 'Testo.\n::block{#h-1}'],
  ['an unknown block', 'it/1.md', '::block{#1-p2}', '::block{#1-p9}'],
  ['a block twice', 'it/1.md', 'Basta così.', 'Basta così.\n\n::block{#1-p2}\nBasta.'],
  ['a block drawn from data', 'it/1.md', '::block{#fig-3}', '::block{#eq-1}\nUn display.\n\n::block{#fig-3}'],
  ['a block in another file', 'it/front-matter.md', 'Un titolo', 'Un titolo\n\n::block{#1-p2}\nBasta.'],
  ['a block out of order', 'it/1.md', '::block{#1-p2}\nBasta così.\n\n::block{#table-1-caption}\nTabella 1: i risultati.', '::block{#table-1-caption}\nTabella 1: i risultati.\n\n::block{#1-p2}\nBasta così.'],
  ['an empty block', 'it/1.md', 'Basta così.', ''],
  ['a heading on two lines', 'it/1.md', 'Introduzione', 'Introduzione\nancora'],
  ['a sentence untold', 'en/1.md', 'There, $n = 6$.\n', ''],
  ['a sentence too many', 'it/1.md', 'Basta così.', 'Basta così.\nDavvero.'],
  ['sources that are no numbers', 'it/1.md', ':src[2,3]', ':src[due]'],
  ['sources inside the line', 'it/1.md', 'Basta così.', 'Basta :src[1] così.'],
  ['a formula changed', 'it/1.md', '$n=6$', '$n=8$'],
  ['a formula that cannot be set', 'it/1.md', '$n=6$', '$\\frac{1}{$'],
  ['a formula that wants trust', 'it/1.md', 'Basta', 'Basta :note[$\\href{https://example.org}{x}$]'],
  ['a number changed', 'it/1.md', '0.9', '0.8'],
  ['a decimal comma', 'it/1.md', '0.9', '0,9'],
  ['a citation lost', 'it/1.md', ' [1].', '.'],
  ['a citation of nothing', 'it/1.md', 'Basta così.', 'Basta così [9].'],
  ['a link to nothing', 'it/1.md', '](#table-1)', '](#table-7)'],
  ['a link that is not safe', 'it/1.md', 'Basta', '[Basta](http://example.org)'],
  ['a script for a link', 'it/1.md', 'Basta', '[Basta](javascript:alert)'],
  ['a footnote mark lost', 'it/1.md', ' :fn[4]', ''],
  ['a footnote that is not there', 'it/1.md', ':fn[4]', ':fn[9]'],
  ['a term left out', 'it/1.md', 'uno strato', 'una cosa'],
  ['a rendering to avoid', 'it/1.md', 'Basta', 'Basta un livello'],
  ['a straight apostrophe', 'it/1.md', 'Basta così', "Basta un po'"],
  ['straight quotes', 'en/1.md', 'That', '"That"'],
  ['E for È', 'it/1.md', 'Basta così', 'E’ così'],
  ['the wrong accent', 'it/1.md', 'Basta così', 'Perchè basta'],
  ['a comment with a slip', 'comments/it/1.md', '', '::block{#1-p1}\nUna cosa.\n\nUn altra  cosa.\n'],
  ['two spaces', 'it/1.md', 'Basta così', 'Basta  così'],
  ['a space before a comma', 'it/1.md', 'Basta così', 'Basta , così'],
  ['points for an ellipsis', 'it/1.md', 'Basta così.', 'Basta...'],
  ['a hyphen for a dash', 'it/1.md', 'Basta così', 'Basta - così'],
  ['an invisible space', 'it/1.md', 'Basta così', 'Basta\u00a0così'],
  ['an accent apart', 'it/1.md', 'così', 'così'.normalize('NFD')],
  ['a sentence without end', 'it/1.md', 'Basta così.', 'Basta così'],
  ['a cell untranslated', 'it/tables.json', '"Model": "Modello",\n', ''],
  ['a cell that no table has', 'it/tables.json', '"BLEU": "BLEU"', '"BLEU": "BLEU",\n"Bleu": "BLEU"'],
  ['a cell that loses its citation', 'it/tables.json', 'Il nostro [1]', 'Il nostro'],
  ['a row too long', 'tables.json', '"0.9"', '"0.9", "1"'],
  ['a display that cannot be set', 'equations.json', 'y = x', 'y = \\\\frac{x}'],
  ['a display missing', 'equations.json', '"eq-1"', '"eq-2"'],
  ['back-links that are wrong', 'references.json', '"citedBy":["1-p1","table-1"]', '"citedBy":["1-p1"]'],
  ['an address that is not https', 'references.json', '"link":null', '"link":"http://example.org"'],
  ['a mark of no footnote', 'authors.json', '"notes":[]', '"notes":["fn-9"]'],
  ['a field unknown', 'authors.json', '"notes"', '"mail":"a@example.org","notes"'],
  ['JSON broken', 'tables.json', '"BLEU"]],', '"BLEU"],'],
  ['a fact of the wrong kind', 'blocks.json', '"kind":"heading"', '"kind":"headline"'],
  ['a term of no termbase', 'terms-by-block.json', '"layer"', '"layer", "head"'],
  ['a termbase broken', 'termbase.json', '"kept":false', '"kept":"no"'],
  ['a block not told again', 'retelling/it/1.md', '::block{#1-p2}\n:src[1] Non serve altro.\n', ''],
  ['a sentence that no retold line claims', 'retelling/it/1.md', ':src[2] Li conta', ':src[1] Li conta'],
  ['a retold line that claims nothing', 'retelling/it/1.md', ':src[1] Non serve', 'Non serve'],
  ['a retold line that claims too much', 'retelling/it/1.md', ':src[1] Non serve', ':src[1,2] Non serve'],
  ['a number dropped in the retelling', 'retelling/it/1.md', 'sono 6', 'sono molti'],
  ['a citation dropped in the retelling', 'retelling/it/1.md', ' punti [1]', ' punti'],
  ['a comment malformed', 'comments/it/1.md', '', '::block{#ref-1}\n# Titolo\nCon $\\frac{$ in [9].\n'],
]

async function complaintsOf([, name, from, to]: Slip): Promise<readonly Problem[]> {
  const files = smallPaper()
  const before = files[fileOf(name)] ?? ''
  if (!before.includes(from)) throw new Error(`${name} does not hold “${from}”`)
  files[fileOf(name)] = before.replace(from, () => to)
  const root = writeRoot(files)
  try {
    return await checkContent(readPaperSources(root))
  } catch (error) {
    if (error instanceof ContentError) return error.problems
    throw error
  } finally {
    rmSync(root, { recursive: true })
  }
}

describe('malformed content', () => {
  it('starts from content with which nothing is wrong', async () => {
    expect(await complaintsOf(['none', 'it/1.md', 'Basta', 'Basta'])).toEqual([])
  })

  it('is told apart, each slip with its file, line and remedy', async () => {
    const told: string[] = []
    for (const slip of SLIPS) {
      const problems = await complaintsOf(slip)
      expect(problems.length, slip[0]).toBeGreaterThan(0)
      expect(problems.some(({ file }) => file === fileOf(slip[1]) || slip[1] === 'terms-by-block.json'), slip[0]).toBe(true)
      told.push(`# ${slip[0]}`, ...problems.map((problem) => formatProblem(problem).replaceAll('content/papers/attention-is-all-you-need/', '')), '')
    }
    await expect(told.join('\n')).toMatchFileSnapshot('malformed.txt')
  })

  it('stops the build before it writes anything, with all that is wrong', async () => {
    const files = smallPaper()
    for (const name of ['it/1.md', 'en/1.md']) files[fileOf(name)] = (files[fileOf(name)] ?? '').replace('0.9', '0.8')
    const root = writeRoot(files)
    const failure: unknown = await buildContent(root).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(ContentError)
    expect(new Set((failure as ContentError).problems.map(({ file }) => file))).toEqual(new Set([fileOf('it/1.md'), fileOf('en/1.md')]))
    expect(existsSync(join(root, '.content'))).toBe(false)
    rmSync(root, { recursive: true })
  })
})
