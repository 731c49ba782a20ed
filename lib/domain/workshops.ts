import type { FormulaId } from './formulas/entry'

/** A page on which something runs that is no formula of the paper, and all from where it is reached. */
export interface Workshop {
  readonly page: 'tokens' | 'machine'
  readonly formulas: readonly FormulaId[]
  /** Ids of the glossary. */
  readonly entries: readonly string[]
  /** Ids of the answered doubts. */
  readonly doubts: readonly string[]
  /** Ids of the compass. */
  readonly points: readonly string[]
}

export const WORKSHOPS: readonly Workshop[] = [
  {
    page: 'tokens',
    formulas: ['R11', 'R12', 'R30', 'R31', 'R32', 'R33'],
    entries: [
      'token', 'tokenization', 'byte-pair-encoding', 'subword-unit', 'word-piece', 'sentencepiece', 'vocabulary', 'embedding', 'learned-embedding',
      'next-token-probability', 'greedy-decoding', 'beam-search', 'beam-size', 'length-penalty', 'sampling', 'temperature',
    ],
    doubts: ['from-token-id-to-embedding'],
    points: ['tokenisation', 'embeddings', 'decoding'],
  },
  {
    page: 'machine',
    formulas: ['R05', 'R16', 'R17', 'R18', 'R19', 'R20', 'R23'],
    entries: [
      'matmul', 'matrix-multiplication', 'gpu', 'flops', 'tflops', 'floating-point-operations', 'computational-complexity', 'per-layer-complexity', 'sequential-operations',
      'parallelization', 'memory-constraint', 'space-efficient', 'flash-attention', 'quantisation', 'recurrence', 'convolution',
    ],
    doubts: ['what-hardware-and-software', 'do-other-models-work-this-way', 'why-a-product-and-not-a-sum', 'how-does-it-not-blow-up'],
    points: ['parallelism', 'memory', 'matrices', 'flash'],
  },
]

/** What leads to a workshop. */
export type WorkshopOrigin = 'formulas' | 'entries' | 'doubts' | 'points'

/** The workshop to which something leads, or null. */
export function findWorkshop(from: WorkshopOrigin, id: string): Workshop['page'] | null {
  return WORKSHOPS.find((workshop) => (workshop[from] as readonly string[]).includes(id))?.page ?? null
}
