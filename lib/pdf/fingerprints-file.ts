import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readFingerprints, type Fingerprint, type StoredFingerprints } from '@/lib/domain/alignment/fingerprints'

/** Where the paper's fingerprints are committed, from the checkout's root. */
const FILE = 'content/papers/attention-is-all-you-need/fingerprints.json'

/** Reads the committed fingerprints. Throws if the checkout lacks them. */
export async function getFingerprints(root: string): Promise<Fingerprint[]> {
  return readFingerprints(JSON.parse(await readFile(join(root, FILE), 'utf8')) as StoredFingerprints)
}
