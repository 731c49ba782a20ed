import { map, matMul, rowSums, multiply } from '../../../maths/matrix'
import { frequency, positionalEncoding, shiftRotation } from '../../../maths/positional-encoding'
import { relativeError } from '../../../maths/relative-error'
import { seedField, upstreamField } from '../../demo/common-fields'
import { tensor } from '../../demo/demo'
import { whole } from '../../demo/fields'
import { dotTex } from '../cell-tex'
import { matrixItem } from '../matrix-item'
import { getNumbers, matrixOf, numberOf, ofMatrix } from '../numbers'
import { upstreamGradient } from '../upstream'
import { shiftBackClaim, shiftBackward, shiftDifferences, shiftGradients } from './shift-backward'
import { waveCell } from './wave-cell'
import { countField, evenWidth, startField, widthField } from './wave-fields'

/** R15: a shift by k is one rotation, whatever the position. */
export const waveShift = tensor({
  id: 'R15',
  symbolsTex: String.raw`\part{moved}{PE_{pos+k}} = \part{pe}{PE_{pos}}\,\part{M}{M_k}, \quad \part{M}{M_k = \begin{pmatrix} \cos k\omega_i & -\sin k\omega_i \\ \sin k\omega_i & \cos k\omega_i \end{pmatrix}_i}`,
  parts: [
    { id: 'pe', tex: 'PE_{pos}', name: { it: 'il posto di partenza', en: 'the place one starts from' } },
    { id: 'M', tex: 'M_k', name: { it: 'la rotazione, uguale per tutti i posti', en: 'the rotation, the same for all places' } },
    { id: 'moved', tex: 'PE_{pos+k}', name: { it: 'il posto k passi più avanti', en: 'the place k steps on' } },
  ],
  fields: { d: { ...widthField, value: 64, max: 512 }, start: startField, count: { ...countField, value: 12, max: 64 }, k: whole({ it: 'Spostamento', en: 'Shift' }, 7, -1000, 1000, { tex: 'k' }), seed: seedField, G: upstreamField },
  look: [
    {
      it: 'Spostarsi di k posti vuol dire girare ogni coppia (seno, coseno) di un angolo fisso: la matrice non sa da dove si parte. Per la rete, «sette parole prima» è la stessa operazione ovunque nella frase.',
      en: 'Moving by k places means turning each pair (sine, cosine) by a fixed angle: the matrix does not know where one starts. To the network, “seven words back” is the same operation anywhere in the sentence.',
    },
    {
      it: 'Ne segue che il prodotto scalare fra due posti dipende soltanto dalla loro distanza: la colonna dei prodotti è costante.',
      en: 'It follows that the dot product of two places depends on their distance alone: the column of products is constant.',
    },
  ],
  spoken: {
    it: '«pi e di pos più kappa è uguale a pi e di pos per emme kappa».',
    en: '“P E of pos plus k equals P E of pos times M k”.',
  },
  check: evenWidth,
  prepare: ({ d, start, count, k, seed, G }) => ({
    tensors: {
      PE: ofMatrix(map(positionalEncoding(start, count, d), Math.fround)),
      shifted: ofMatrix(map(positionalEncoding(start + k, count, d), Math.fround)),
      M: ofMatrix(map(shiftRotation(k, d), Math.fround)),
      G: upstreamGradient(count, d, seed, G),
    },
    sizes: {},
    labels: { positions: Array.from({ length: count }, (_, i) => String(start + i)) },
  }),
  reference: (prepared) => {
    const get = (name: string) => matrixOf(prepared.tensors, name)
    return {
      moved: ofMatrix(matMul(get('PE'), get('M'))),
      products: ofMatrix(rowSums(multiply(get('PE'), get('shifted')))),
      ...shiftGradients(prepared),
    }
  },
  differences: shiftDifferences,
  present: ({ state, prepared, named, write }) => {
    const { d, start, k, count } = state
    const input = (name: string) => matrixOf(prepared.tensors, name)
    const moved = matrixOf(named, 'moved')
    const gap = relativeError(getNumbers(named, 'moved').data, prepared.tensors.shifted!.data)
    const exact = exactGap(start, count, d, k)
    const products = Array.from({ length: count }, (_, i) => numberOf(named, 'products', i))
    const spread = Math.max(...products) - Math.min(...products)
    const theory = Array.from({ length: d / 2 }, (_, pair) => Math.cos(k * frequency(pair, d))).reduce((total, value) => total + value, 0)
    const names = { rowNames: prepared.labels.positions! }
    const entry = (r: number, c: number) => {
      if (r >> 1 !== c >> 1) return '0'
      const angle = k * frequency(r >> 1, d)
      return String.raw`${r < c ? '-' : ''}${r === c ? '\\cos' : '\\sin'}(${k} \cdot 10000^{-${2 * (r >> 1)}/${d}}) = ${r < c ? '-' : ''}${r === c ? '\\cos' : '\\sin'}(${write.tex(angle)}) = ${write.tex(input('M').data[r * d + c]!)}`
    }
    // All but two terms of the row times the column are zero: those of the pair itself.
    const turn = (i: number, j: number) => {
      const even = j - (j % 2)
      const pair = input('PE').data.subarray(i * d + even, i * d + even + 2)
      return dotTex(write, pair, [input('M').data[even * d + j]!, input('M').data[(even + 1) * d + j]!])
    }
    return {
      numbersTex: String.raw`\part{moved}{PE_{${start + k}}} = \part{pe}{PE_{${start}}}\,\part{M}{M_{${k}}}: \quad \part{moved}{[${write.tex(moved.data[0]!)}\ \ ${write.tex(moved.data[1]!)}\ \ldots]}`,
      shapesTex: String.raw`\part{moved}{(1 \times ${d})} = \part{pe}{(1 \times ${d})}\,\part{M}{(${d} \times ${d})}`,
      steps: [
        { title: { it: 'La rotazione', en: 'The rotation' },
          text: { it: 'Come ovunque qui, ogni posizione è una riga e la matrice la moltiplica da destra: scritta per colonne, PE starebbe a destra e M_k sarebbe trasposta. Fuori dai blocchi 2 × 2 è tutta zeri.', en: 'As everywhere here, each position is a row and the matrix multiplies it from the right: written in columns, PE would stand on the right and M_k would be transposed. Outside its 2 × 2 blocks it is all zeros.' },
          items: [matrixItem('M', 'M_k', { it: `rotazione per k = ${k}`, en: `rotation for k = ${k}` }, input('M'), [String.raw`d_{\text{model}}`, String.raw`d_{\text{model}}`], { part: 'M', cell: entry })] },
        { title: { it: 'Il posto spostato', en: 'The shifted place' }, items: [
          matrixItem('PE', 'PE_{pos}', { it: 'partenza', en: 'start' }, input('PE'), ['pos', String.raw`d_{\text{model}}`], { ...names, part: 'pe', cell: waveCell(write, input('PE'), start) }),
          matrixItem('moved', 'PE_{pos} M_k', { it: 'dopo la rotazione', en: 'after the rotation' }, moved, ['pos', String.raw`d_{\text{model}}`], { ...names, part: 'moved', cell: turn }),
        ] },
        { title: { it: 'I prodotti dipendono solo da k', en: 'The products depend on k alone' }, items: [
          { kind: 'table', caption: { it: 'PE_pos · PE_pos+k', en: 'PE_pos · PE_pos+k' }, head: [{ it: 'posizione', en: 'position' }, { it: 'prodotto', en: 'product' }],
            rows: products.map((value, i) => [String(start + i), write.cell(value, 3)]) },
        ] },
      ],
      backward: shiftBackward(prepared, named, write),
      claims: [
        { statement: { it: 'PE_pos+k è una funzione lineare di PE_pos.', en: 'PE_pos+k is a linear function of PE_pos.' }, paper: null, computed: write.locale === 'it' ? `scarto ${write.text(gap)} in float32, ${write.text(exact)} in float64` : `gap ${write.text(gap)} in float32, ${write.text(exact)} in float64`, verdict: gap < 1e-5 && exact < 1e-9 ? 'holds' : 'fails' },
        { statement: { it: 'Il prodotto scalare di due posti dipende solo dalla distanza.', en: 'The dot product of two places depends on their distance alone.' }, paper: null, computed: `${write.text(products[0]!)} (Σ cos kω_i = ${write.text(theory)})`, verdict: spread <= 1e-5 * d && Math.abs(products[0]! - theory) < 1e-5 * d ? 'holds' : 'fails' },
        shiftBackClaim(prepared, named, k, d, write),
      ],
    }
  },
})

/** The same comparison wholly in float64: what is left is rounding, not the law. */
function exactGap(start: number, count: number, d: number, k: number): number {
  const moved = matMul(positionalEncoding(start, count, d), shiftRotation(k, d))
  return relativeError(moved.data, positionalEncoding(start + k, count, d).data)
}
