import { map, rowSums, tabulate } from '../../../maths/matrix'
import { waveAngles } from '../../../maths/positional-encoding'
import { tensor } from '../../demo/demo'
import { matrixItem } from '../matrix-item'
import { matrixOf, numberOf, ofMatrix } from '../numbers'
import { waveCell } from './wave-cell'
import { countField, evenWidth, reducedAngle, startField, widthField } from './wave-fields'

/** R13: the matrix of sinusoids. */
export const positionalWaves = tensor({
  id: 'R13',
  symbolsTex: String.raw`\begin{aligned} \part{even}{PE_{(pos,2i)}} &= \part{even}{sin}(\part{angle}{pos / 10000^{2i/d_{\text{model}}}}) \\ \part{odd}{PE_{(pos,2i+1)}} &= \part{odd}{cos}(\part{angle}{pos / 10000^{2i/d_{\text{model}}}}) \end{aligned}`,
  parts: [
    { id: 'even', tex: 'PE_{(pos,2i)}', name: { it: 'coordinate pari: seno', en: 'even coordinates: sine' } },
    { id: 'odd', tex: 'PE_{(pos,2i+1)}', name: { it: 'coordinate dispari: coseno', en: 'odd coordinates: cosine' } },
    { id: 'angle', tex: String.raw`pos / 10000^{2i/d_{\text{model}}}`, name: { it: 'angolo in radianti', en: 'angle in radians' } },
  ],
  fields: { d: widthField, start: startField, count: countField },
  look: [
    {
      it: 'Scorri le colonne: le prime coordinate oscillano in fretta (un giro ogni 6,28 posizioni), le ultime pianissimo. È un errore comune dirlo alla rovescia.',
      en: 'Move along the columns: the first coordinates swing fast (one turn every 6.28 positions), the last very slowly. It is a common mistake to say it the other way round.',
    },
    {
      it: 'Ogni riga è il biglietto da visita di un posto. Tutte le righe hanno la stessa lunghezza: in ogni coppia sin² + cos² = 1, e le coppie sono d_model/2.',
      en: 'Each row is the visiting card of one place. All rows have the same length: in each pair sin² + cos² = 1, and there are d_model/2 pairs.',
    },
  ],
  spoken: {
    it: '«pi e di pos, due i: seno di pos fratto diecimila elevato a due i su di model; per due i più uno, il coseno».',
    en: '“P E of pos, two i: the sine of pos over ten thousand to the two i over d model; for two i plus one, the cosine”.',
  },
  noBackward: {
    it: 'Le onde non hanno parametri: sono fissate una volta per tutte, e all’indietro non c’è nulla da correggere. Il gradiente che arriva alla somma passa, intero, all’embedding: si vede nel calcolo del fattore √d_model.',
    en: 'The waves have no parameters: they are fixed once and for all, and going backwards there is nothing to correct. The gradient that reaches the sum passes whole to the embedding: the computation of the factor √d_model shows it.',
  },
  check: evenWidth,
  prepare: ({ d, start, count }) => ({
    tensors: { angles: ofMatrix(map(waveAngles(start, count, d), reducedAngle)) },
    sizes: { count, d },
    labels: { positions: Array.from({ length: count }, (_, i) => String(start + i)) },
  }),
  reference: ({ tensors, sizes }) => {
    const angles = matrixOf(tensors, 'angles')
    const PE = tabulate(sizes.count!, sizes.d!, (i, j) => (j % 2 === 0 ? Math.sin : Math.cos)(angles.data[i * angles.cols + (j >> 1)]!))
    return { PE: ofMatrix(PE), norms: ofMatrix(rowSums(map(PE, (value) => value * value))) }
  },
  present: ({ state, prepared, named, write }) => {
    const PE = matrixOf(named, 'PE')
    const { d, start, count } = state
    const norms = Array.from({ length: count }, (_, i) => numberOf(named, 'norms', i))
    const worst = Math.max(...norms.map((norm) => Math.abs(norm / (d / 2) - 1)))
    const pairs = [...new Set([0, Math.floor(d / 16), Math.floor(d / 8), d / 2 - 1])]
    const last = count - 1
    return {
      numbersTex: String.raw`PE_{(${start + last},0)} = \part{even}{sin}(\part{angle}{${write.tex(start + last)}}) = \part{even}{${write.tex(PE.data[last * d]!)}}, \quad PE_{(${start + last},1)} = \part{odd}{cos}(\part{angle}{${write.tex(start + last)}}) = \part{odd}{${write.tex(PE.data[last * d + 1]!)}}`,
      shapesTex: String.raw`PE:\ ${count} \times ${write.tex(d)}, \quad pos = ${write.tex(start)} \ldots ${write.tex(start + last)}, \quad i = 0 \ldots ${d / 2 - 1}`,
      steps: [
        { title: { it: 'La matrice', en: 'The matrix' }, items: [
          matrixItem('PE', 'PE', { it: 'una riga per posizione', en: 'one row a position' }, PE, ['pos', String.raw`d_{\text{model}}`], {
            rowNames: prepared.labels.positions!, colNames: Array.from({ length: d }, (_, j) => String(j)), part: 'angle',
            cell: waveCell(write, PE, start),
          }),
        ] },
        { title: { it: 'Le onde', en: 'The waves' }, items: [
          { kind: 'plot', caption: { it: 'Il seno di alcune coppie, posizione dopo posizione', en: 'The sine of a few pairs, position by position' }, x: { label: { it: 'posizione', en: 'position' } }, y: { label: { it: 'PE', en: 'PE' } },
            series: pairs.map((pair) => ({ name: { it: `coordinata ${2 * pair}`, en: `coordinate ${2 * pair}` }, points: norms.map((_, i) => [start + i, PE.data[i * d + 2 * pair]!] as const) })) },
        ] },
      ],
      claims: [
        { statement: { it: 'Il quadrato della lunghezza di ogni riga è d_model/2.', en: 'The squared length of every row is d_model/2.' }, paper: null, computed: `${write.text(norms[0]!)} (d_model/2 = ${write.text(d / 2)})`, verdict: worst < 1e-5 ? 'holds' : 'fails' },
      ],
    }
  },
})
