import type { PageContent } from './glyph'

/** What the PDF says of itself: arXiv's stamp, else the conference line, else nothing. */
export function editionOf(pages: readonly PageContent[], furniture: readonly string[]): string {
  const said = [...(pages[0]?.rotated ?? []), ...furniture]
  for (const text of said) {
    const stamp = /arXiv:\s?(\d{4}\.\d{4,5}v\d+)/.exec(text)
    if (stamp) return `arXiv:${stamp[1]}`
  }
  const conference = said.find((text) => /Conference on Neural Information Processing Systems/.test(text))
  return conference?.replace(/[.\s]+$/, '') ?? 'unknown'
}
