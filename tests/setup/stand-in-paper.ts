import { readFingerprints, storeFingerprints, type Fingerprint } from '@/lib/domain/alignment/fingerprints'
import { readRestatement } from '../unit/pdf/restatement'
import { setPaper } from '../unit/pdf/set-paper'

const DRAWN = ['equation', 'figure', 'table']

/** The restatement set as a PDF in the paper's layout, and the known blocks by which it can be read. */
export interface StandIn {
  readonly bytes: Uint8Array
  readonly blocks: readonly Fingerprint[]
}

/** Stands in for the real paper where there is none: our own words, printed as the paper is. */
export async function makeStandIn(root: string): Promise<StandIn> {
  // The standard fonts of a PDF have no Ł.
  const printed = readRestatement(root).map((b) => ({ ...b, lines: b.lines.map((l) => l.replaceAll('Ł', 'L')) }))
  const known = printed.map(({ id, kind, lines }) => {
    const text = lines.join(' ').replace(/\s+/g, ' ').replaceAll('**', '')
    return { id, kind, text: DRAWN.includes(kind) ? '' : text }
  })
  return { bytes: await setPaper(printed), blocks: readFingerprints(storeFingerprints(known, 'made at run time')) }
}
