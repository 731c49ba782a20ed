import type { FormulaId } from '../formulas/entry'

/** One point of the compass: where in the paper it is, and which formulas run it. */
export interface CompassPoint {
  readonly id: string
  readonly blocks: readonly string[]
  readonly formulas: readonly FormulaId[]
}

export interface CompassTheme {
  readonly id: string
  readonly points: readonly CompassPoint[]
}

const point = (id: string, blocks: readonly string[], formulas: readonly FormulaId[] = []): CompassPoint => ({ id, blocks, formulas })

/** The five themes. Points beyond the paper name the passage from which they set out. */
export const COMPASS: readonly CompassTheme[] = [
  {
    id: 'heart',
    points: [
      point('self-attention', ['2-p2', '3.2.3-li2', '4-p1'], ['R01', 'R16']),
      point('multi-head', ['3.2.2-p1', 'eq-multihead'], ['R07', 'R05', 'R06']),
      point('qkv', ['3.2-p1', 'eq-1-attention'], ['R01', 'R03']),
      point('causal-mask', ['3.1-decoder', '3.2.3-li3'], ['R09']),
      point('positional', ['3.5-p1', 'eq-pe'], ['R13', 'R14', 'R15']),
      point('layer-norm', ['3.1-encoder'], ['R08']),
    ],
  },
  {
    id: 'training',
    points: [
      point('backpropagation', ['5-p1', '3.2.1-p4'], ['R03']),
      point('optimizers', ['5.3-p1', 'eq-3-lrate'], ['R27', 'R26']),
      point('cross-entropy', ['5.4-label-smoothing'], ['R29', 'R33']),
      point('gradient-qkv', ['3.2.1-p4', 'fn-4'], ['R01', 'R03']),
    ],
  },
  {
    id: 'embedding',
    points: [
      point('tokenisation', ['5.1-p1'], ['R32']),
      point('embeddings', ['3.4-p1'], ['R11']),
      point('shared-weights', ['3.4-p1'], ['R12']),
      point('decoding', ['6.1-p3'], ['R30']),
    ],
  },
  {
    id: 'performance',
    points: [
      point('parallelism', ['1-p2', '4-p2', 'table-1'], ['R16', 'R19']),
      point('memory', ['4-p2', 'table-1'], ['R20']),
      point('matrices', ['3.2.1-p3'], ['R04', 'R05']),
      point('flash', ['3.2.1-p3']),
    ],
  },
  {
    id: 'playground',
    points: [
      point('mini', ['fig-1'], ['R34']),
      point('step-by-step', ['fig-2', 'fig-3'], ['R01']),
      point('toy-data', ['5.1-p1'], ['R36']),
      point('qkv-learn', ['3.2.2-p1'], ['R03']),
    ],
  },
]
