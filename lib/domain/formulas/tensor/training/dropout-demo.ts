import { dropout, keepMask } from '../../../maths/dropout'
import { numericalGradient } from '../../../maths/finite-difference'
import { map, matrix, multiply, sum } from '../../../maths/matrix'
import { hashText } from '../../../maths/random'
import { normalMatrix } from '../../../maths/random-matrix'
import { mean, variance } from '../../../maths/statistics'
import { seedField, upstreamField } from '../../demo/common-fields'
import { tensor } from '../../demo/demo'
import { real, whole } from '../../demo/fields'
import { factor } from '../cell-tex'
import { matrixItem } from '../matrix-item'
import { matrixOf, numberOf, ofMatrix, ofVector } from '../numbers'
import { upstreamGradient } from '../upstream'

/** R28: inverted dropout. */
export const dropoutDemo = tensor({
  id: 'R28',
  symbolsTex: String.raw`\part{out}{y} = \frac{\part{keep}{r} \cdot \part{x}{x}}{\part{scale}{1 - P_{drop}}}, \quad \part{keep}{r} = \begin{cases} 0 & \text{p. } P_{drop} \\ 1 & \text{p. } 1 - P_{drop} \end{cases}`,
  parts: [
    { id: 'x', tex: 'x', name: { it: 'ingresso', en: 'input' } },
    { id: 'keep', tex: 'r', name: { it: 'chi resta acceso', en: 'what stays on' } },
    { id: 'scale', tex: '1 - P_{drop}', name: { it: 'compenso', en: 'compensation' } },
    { id: 'out', tex: 'y', name: { it: 'uscita', en: 'output' } },
  ],
  fields: {
    rate: real({ it: 'Quota spenta', en: 'Share dropped' }, 0.1, 0, 0.9, { tex: 'P_{drop}', step: 0.05 }),
    centre: real({ it: 'Media dell’ingresso', en: 'Mean of the input' }, 1, -10, 10),
    rows: whole({ it: 'Righe', en: 'Rows' }, 64, 1, 256),
    cols: whole({ it: 'Colonne', en: 'Columns' }, 64, 1, 256),
    seed: seedField,
    G: upstreamField,
  },
  look: [
    {
      it: 'Si spegne una coordinata su dieci, a caso, e si ingrandiscono le altre di 1/0,9 = 1,111: la media resta, la varianza cresce. In uso, a modello addestrato, non si spegne nulla: proprio perché la media era rimasta quella giusta.',
      en: 'One coordinate in ten is switched off at random, and the others are enlarged by 1/0.9 = 1.111: the mean stays, the variance grows. In use, with the model trained, nothing is switched off: precisely because the mean had stayed right.',
    },
    {
      it: 'L’articolo non scrive la formula: questa, con il compenso in addestramento, è quella usata di solito.',
      en: 'The paper does not write the formula: this one, compensating during training, is the one commonly used.',
    },
  ],
  spoken: {
    it: '«ipsilon: erre per ics, fratto uno meno pi drop».',
    en: '“y: r times x over one minus P drop”.',
  },
  prepare: ({ rate, centre, rows, cols, seed, G }) => {
    const x = map(normalMatrix(rows, cols, 1, hashText(`${seed}/dropout input`)), (value) => Math.fround(value + centre))
    return {
      tensors: {
        x: ofMatrix(x),
        keep: ofMatrix(keepMask(x, rate, hashText(`${seed}/keep`))),
        G: upstreamGradient(rows, cols, seed, G),
      },
      sizes: { rate },
      labels: {},
    }
  },
  reference: ({ tensors, sizes }) => {
    const get = (name: string) => matrixOf(tensors, name)
    const y = dropout(get('x'), get('keep'), sizes.rate!)
    return {
      y: ofMatrix(y),
      means: ofVector([mean(get('x').data), mean(y.data)]),
      variances: ofVector([variance(get('x').data), variance(y.data)]),
      kept: ofVector([mean(get('keep').data)]),
      dx: ofMatrix(dropout(get('G'), get('keep'), sizes.rate!)),
    }
  },
  differences: ({ tensors, sizes }) => {
    const get = (name: string) => matrixOf(tensors, name)
    const [x, keep, G] = [get('x'), get('keep'), get('G')]
    // Dropout is linear cell by cell: each derivative needs its own cell only.
    const derivative = (i: number) =>
      numericalGradient((value) => sum(multiply(matrix(1, 1, [G.data[i]!]), dropout(matrix(1, 1, value), matrix(1, 1, [keep.data[i]!]), sizes.rate!))), x.data.slice(i, i + 1))[0]!
    return { dx: ofMatrix(matrix(x.rows, x.cols, Array.from(x.data, (_, i) => derivative(i)))) }
  },
  present: ({ state, prepared, named, write }) => {
    const [before, after] = [numberOf(named, 'means', 0), numberOf(named, 'means', 1)]
    const [varBefore, varAfter] = [numberOf(named, 'variances', 0), numberOf(named, 'variances', 1)]
    const kept = numberOf(named, 'kept')
    const count = state.rows * state.cols
    const keep = 1 - state.rate
    const expected = (varBefore + before ** 2) / keep - before ** 2
    // Standard error of the mean after dropout, from the part that the coins alone bring.
    const allowed = 4 * Math.sqrt(((varBefore + before ** 2) * (state.rate / keep)) / count) + 1e-6
    const input = (name: string) => matrixOf(prepared.tensors, name)
    const dims = ['n', String.raw`d_{\text{model}}`] as const
    const dropped = (from: 'x' | 'G', to: 'y' | 'dx') => (i: number, j: number) => {
      const at = i * state.cols + j
      return String.raw`\frac{${write.tex(input('keep').data[at]!)} \cdot ${factor(write, input(from).data[at]!)}}{${write.tex(keep)}} = ${write.tex(matrixOf(named, to).data[at]!)}`
    }
    return {
      numbersTex: String.raw`\part{out}{${write.tex(matrixOf(named, 'y').data[0]!)}} = \frac{\part{keep}{${write.tex(input('keep').data[0]!)}} \cdot \part{x}{${write.tex(input('x').data[0]!)}}}{\part{scale}{${write.tex(keep)}}}`,
      shapesTex: String.raw`\part{x}{x},\ \part{keep}{r},\ \part{out}{y}:\ ${state.rows} \times ${state.cols}`,
      steps: [
        { title: { it: 'Spegnere e compensare', en: 'Switching off and compensating' }, items: [
          matrixItem('x', 'x', { it: 'ingresso', en: 'input' }, input('x'), dims, { part: 'x' }),
          matrixItem('keep', 'r', { it: 'acceso o spento', en: 'on or off' }, input('keep'), dims, { part: 'keep', heat: 'weights', digits: 0 }),
          matrixItem('y', 'y', { it: 'uscita', en: 'output' }, matrixOf(named, 'y'), dims, { part: 'out', cell: dropped('x', 'y') }),
        ] },
        { title: { it: 'Media e varianza', en: 'Mean and variance' }, items: [
          { kind: 'table', caption: { it: `Su ${write.text(count)} coordinate`, en: `Over ${write.text(count)} coordinates` }, head: [{ it: '', en: '' }, { it: 'prima', en: 'before' }, { it: 'dopo', en: 'after' }, { it: 'attesa', en: 'expected' }],
            rows: [
              [{ it: 'media', en: 'mean' }, write.text(before), write.text(after), write.text(before)],
              [{ it: 'varianza', en: 'variance' }, write.text(varBefore), write.text(varAfter), write.text(expected)],
              [{ it: 'quota accesa', en: 'share kept' }, '1', write.text(kept), write.text(keep)],
            ] },
        ] },
      ],
      backward: [
        { title: { it: 'All’indietro passa la stessa maschera', en: 'The same mask passes backwards' }, items: [
          matrixItem('G', 'G', { it: 'gradiente in arrivo', en: 'upstream gradient' }, input('G'), dims, { editable: 'G' }),
          matrixItem('dx', String.raw`\nabla x = r \cdot G / (1 - P_{drop})`, { it: 'gradiente dell’ingresso', en: 'gradient of the input' }, matrixOf(named, 'dx'), dims, { part: 'x', cell: dropped('G', 'dx') }),
        ] },
      ],
      claims: [
        { statement: { it: 'Il compenso conserva la media.', en: 'The compensation keeps the mean.' }, paper: null, computed: `${write.text(before)} → ${write.text(after)}`, verdict: Math.abs(after - before) <= allowed ? 'holds' : 'fails', note: { it: 'Si ammettono quattro errori tipici.', en: 'Four standard errors are allowed.' } },
        { statement: { it: 'Con P_drop = 0,1 resta acceso il 90 % e il compenso è 1,111.', en: 'With P_drop = 0.1, 90% stays on and the compensation is 1.111.' }, paper: write.text(0.1), computed: `${write.text(1 - 0.1)}; ${write.text(1 / (1 - 0.1))}`, verdict: (1 / 0.9).toFixed(3) === '1.111' ? 'holds' : 'fails' },
      ],
    }
  },
})
