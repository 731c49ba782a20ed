import type { Result } from 'hastscript'

/** HTML that was prepared beforehand, ours or the import's, as a node that is written out as it is. */
export function prepared(html: string): Result {
  return { type: 'raw', value: html } as unknown as Result
}
