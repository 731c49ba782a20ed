import { h } from 'hastscript'
import { FOOTNOTE_MARKS } from '@/lib/domain/content/footnote'
import type { Author } from '../sources/authors'
import { htmlOf } from './html'

/** The authors as a list: names and affiliations are names, and read the same in both languages. */
export function authorsHtml(authors: readonly Author[]): string {
  const items = authors.map(({ name, affiliation, notes }) =>
    h('li', [
      h('span.name', name),
      ...notes.map((id) => h('sup.fn', h('a', { href: `#${id}`, role: 'doc-noteref' }, FOOTNOTE_MARKS[id] ?? ''))),
      ...(affiliation === null ? [] : [' ', h('span.affiliation', affiliation)]),
    ]),
  )
  return htmlOf(h('ul.authors', items))
}
