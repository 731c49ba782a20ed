import type { FormulaId } from './formulas/entry'

/** A page on which something runs that is no formula of the paper, and all from where it is reached. */
export interface Workshop {
  readonly page: 'tokens' | 'machine' | 'playground'
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
  {
    page: 'playground',
    formulas: ['R07', 'R08', 'R09', 'R26', 'R27', 'R28', 'R29', 'R35'],
    entries: [
      'training', 'training-step', 'training-batch', 'batching', 'epoch', 'target', 'offset-by-one-position', 'padding', 'masking', 'loss', 'cross-entropy', 'accuracy',
      'gradient', 'backpropagation', 'adam', 'learning-rate', 'label-smoothing', 'dropout', 'weight', 'parameter-matrix', 'attention-head', 'multi-head-attention',
      'fine-tuning', 'inference', 'encoder-decoder-attention', 'learned-positional-embedding', 'single-head-attention',
    ],
    doubts: [
      'what-is-the-target', 'how-does-the-loss-know-q-k-v', 'which-phases-change-the-weights', 'how-is-a-sentence-used-to-train', 'layers-steps-epochs',
      'why-batch-is-everywhere', 'sentences-of-different-length', 'what-values-do-the-matrices-start-from', 'learning-or-also-answering',
      'where-does-q-become-different-from-k', 'what-changes-w-q-and-w-k-differently', 'are-the-matrices-found-by-iterating', 'can-the-attention-map-be-seen',
    ],
    points: ['backpropagation', 'optimizers', 'cross-entropy', 'gradient-qkv', 'mini', 'step-by-step', 'toy-data', 'qkv-learn'],
  },
]

/** What leads to a workshop. */
export type WorkshopOrigin = 'formulas' | 'entries' | 'doubts' | 'points'

/** The workshop to which something leads, or null. */
export function findWorkshop(from: WorkshopOrigin, id: string): Workshop['page'] | null {
  return WORKSHOPS.find((workshop) => (workshop[from] as readonly string[]).includes(id))?.page ?? null
}
