import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { BlockFacts } from '@/lib/domain/paper/block'
import { likeness } from '@/lib/domain/alignment/word-grams'
import { getFingerprints } from '@/lib/pdf/fingerprints-file'

describe('the committed fingerprints', async () => {
  const known = await getFingerprints(process.cwd())
  const { blocks } = JSON.parse(readFileSync('content/papers/attention-is-all-you-need/blocks.json', 'utf8')) as { blocks: BlockFacts[] }
  const drawn = ['equation', 'figure', 'table']

  it('are of the paper’s blocks, in its order; what is drawn has none', () => {
    expect(known.map((b) => [b.id, b.kind])).toEqual(blocks.map((b) => [b.id, b.kind]))
    expect(known.filter((b) => b.grams.size === 0).map((b) => b.kind).every((k) => drawn.includes(k))).toBe(true)
  })

  it('tell every two blocks of one kind apart', () => {
    const alike = known.flatMap((a, i) =>
      known.slice(i + 1).filter((b) => b.kind === a.kind && likeness(a.grams, b.grams) > 0.75).map((b) => `${a.id} ${b.id}`),
    )
    expect(alike).toEqual([])
  })

  it('are hashes and nothing else', () => {
    for (const { grams } of known) for (const gram of grams) expect(gram).toMatch(/^[0-9a-f]{6}$/)
  })
})
