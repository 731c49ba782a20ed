import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Style sheets that a page is sent with, in order, as they lie in the repository. */
const SHEETS = {
  house: ['public/vendor/katex/katex.css', 'app/globals.css'],
  reader: [
    'lib/ui/figures/figures.css',
    'lib/ui/glossary/marks.css',
    'lib/ui/formulas/live.css',
    'lib/ui/reader/reader.css',
    'lib/ui/reader/paper.css',
    'lib/ui/reader/panels.css',
    'lib/ui/reader/colophon.css',
    'lib/ui/reader/print.css',
  ],
} as const

/**
 * The rules as one text, without comments and indentation. They stand in the page itself, which spares
 * the first line of text the wait for three more files.
 * Next's own `inlineCss` writes them without the nonce that the Content-Security-Policy asks for.
 */
export function inlineStyles(name: keyof typeof SHEETS): string {
  return SHEETS[name]
    .map((file) => readFileSync(join(/* turbopackIgnore: true */ process.cwd(), file), 'utf8'))
    .join('\n')
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
}
