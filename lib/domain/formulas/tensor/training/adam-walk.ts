import { adamStart, adamStep, valley, type AdamState } from '../../../maths/adam'
import { numericalGradient } from '../../../maths/finite-difference'
import { matrix } from '../../../maths/matrix'
import type { Named, Prepared } from '../../demo/demo'
import type { NumberWriter } from '../../demo/number-text'
import type { Claim, Step } from '../../demo/sheet'
import { factor } from '../cell-tex'
import { matrixItem } from '../matrix-item'
import { getNumbers, matrixOf, ofMatrix, ofVector } from '../numbers'

/** Adam's way down the valley, the start first, and the gradient at every point of it. */
function walk({ tensors, sizes }: Prepared) {
  const [a = 1, b = 1] = tensors.slopes!.data
  const constants = { beta1: sizes.beta1!, beta2: sizes.beta2!, epsilon: sizes.epsilon! }
  const loss = (point: readonly number[]) => valley.loss(point, a, b)
  const gradient = (point: readonly number[]) => valley.gradient(point, a, b).map((slope) => slope * sizes.upstream!)
  const states: AdamState[] = [adamStart([...tensors.start!.data])]
  for (let step = 0; step < sizes.steps!; step++) {
    const present = states.at(-1)!
    states.push(adamStep(present, gradient(present.point), sizes.eta!, constants))
  }
  return { states, loss, gradient }
}

const rowsOfTwo = (rows: readonly (readonly number[])[]) => ofMatrix(matrix(rows.length, 2, rows.flat()))

export function adamReference(prepared: Prepared): Named {
  const { states, loss, gradient } = walk(prepared)
  return {
    path: rowsOfTwo(states.map(({ point }) => point)),
    losses: ofVector(states.map(({ point }) => loss(point))),
    first: rowsOfTwo(states.map(({ first }) => first)),
    second: rowsOfTwo(states.map(({ second }) => second)),
    gradients: rowsOfTwo(states.map(({ point }) => gradient(point))),
  }
}

/** Each gradient is checked at the point where it was taken. */
export function adamDifferences(prepared: Prepared): Named {
  const { states, loss } = walk(prepared)
  const raised = (point: Float64Array) => prepared.sizes.upstream! * loss([...point])
  return { gradients: rowsOfTwo(states.map(({ point }) => [...numericalGradient(raised, Float64Array.from(point))])) }
}

export function adamBackward({ tensors, sizes }: Prepared, named: Named, write: NumberWriter): readonly Step[] {
  const [path, gradients] = [matrixOf(named, 'path'), matrixOf(named, 'gradients')]
  const slopes = tensors.slopes!.data
  return [
    {
      title: { it: 'Il gradiente, l’unica cosa che Adam vede', en: 'The gradient, the only thing Adam sees' },
      text: {
        it: 'La perdita è L = ½(x² + s·y²), con s la ripidezza: il suo gradiente è (x, s·y), per il gradiente c in arrivo. Prova c = 100: i gradienti crescono di cento volte e il cammino resta quello, perché Adam divide per la loro grandezza abituale; la discesa semplice, invece, esploderebbe.',
        en: 'The loss is L = ½(x² + s·y²), with s the steepness: its gradient is (x, s·y), times the upstream gradient c. Try c = 100: the gradients grow a hundredfold and the way stays the same, for Adam divides by their usual size; plain descent would blow up.',
      },
      items: [
        matrixItem('gradients', String.raw`\nabla L`, { it: 'gradiente in ogni punto del cammino', en: 'gradient at each point of the way' }, gradients, [write.locale === 'it' ? String.raw`\text{passo}` : String.raw`\text{step}`, '2'], {
          rowNames: Array.from({ length: gradients.rows }, (_, i) => String(i)), colNames: ['x', 'y'], digits: 4,
          cell: (i, j) => String.raw`${write.tex(sizes.upstream!)} \cdot ${write.tex(slopes[j]!)} \cdot ${factor(write, path.data[2 * i + j]!)} = ${write.tex(gradients.data[2 * i + j]!)}`,
        }),
      ],
    },
  ]
}

/** With the correction of the means the first step is η · g/(|g| + ε), whatever the size of g. */
export function firstStepClaim({ tensors, sizes }: Prepared, named: Named, write: NumberWriter): Claim {
  const path = getNumbers(named, 'path').data
  const size = [path[0]! - path[2]!, path[1]! - path[3]!]
  const expected = (i: number) => sizes.eta! / (1 + sizes.epsilon! / (sizes.upstream! * tensors.start!.data[i]! * tensors.slopes!.data[i]!))
  return {
    statement: { it: 'Il primo passo è lungo η in ogni coordinata, per ripida che sia.', en: 'The first step has length η in each coordinate, however steep.' },
    paper: null,
    computed: `${write.text(size[0]!, 5)}; ${write.text(size[1]!, 5)}`,
    verdict: size.every((length, i) => Math.abs(length / expected(i) - 1) < 1e-4) ? 'holds' : 'fails',
  }
}
