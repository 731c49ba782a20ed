import type { TensorView } from '../demo/demo'
import type { Step } from '../demo/sheet'
import { rowsOf } from '../../maths/matrix-blocks'
import { matrixItem } from '../tensor/matrix-item'
import { getNumbers, matrixOf } from '../tensor/numbers'
import { journeyCells, type AttentionMap, type Station } from './cells'
import { HEADS, type journeyFields } from './prepare'

type View = TensorView<typeof journeyFields>

/** The stations of Figure 1, in order, from the point of view of one word. */
export function journeySteps({ state, prepared, named, write }: View): readonly Step[] {
  const { source = [], other = [], target = [], otherTarget = [], vocabulary = [], wanted = [] } = prepared.labels
  const word = source[state.token - 1] ?? ''
  const shape = (name: string) => getNumbers(named, name).shape.join('\u00a0×\u00a0')
  const dims = ['n', String.raw`d_{\text{model}}`] as const
  const cells = journeyCells(prepared, write)
  const item = (id: Station, tex: string, it: string, en: string, rows: readonly string[], part: string) =>
    matrixItem(id, tex, { it: `${it} (batch: ${shape(id)})`, en: `${en} (batch: ${shape(id)})` }, matrixOf(named, id), [rows === source ? 'n' : 'm', dims[1]], { rowNames: rows, part, cell: cells.stations[id] })
  const maps = (id: AttentionMap, it: string, en: string, rows: readonly string[], cols: readonly string[], part: string) =>
    Array.from({ length: HEADS }, (_, head) =>
      matrixItem(`${id}${head}`, `A_{${head + 1}}`, { it: `${it}, testa ${head + 1}`, en: `${en}, head ${head + 1}` }, matrixOf(named, id, head), [rows === source ? 'n' : 'm', cols === source ? 'n' : 'm'], { rowNames: rows, colNames: cols, heat: 'weights', part, cell: cells.maps[id](head) }))
  const idsOf = (words: readonly string[]) => words.map((one) => write.text(vocabulary.indexOf(one.toLowerCase()))).join(' ')
  const followed = (id: Station, it: string, en: string) =>
    matrixItem(`one-${id}`, String.raw`\text{${word.replace(/[^\p{L}\p{N}]/gu, '')}}`, { it, en }, rowsOf(matrixOf(named, id), state.token - 1, 1), ['1', dims[1]], { rowNames: [word], cell: (_, j) => cells.stations[id](state.token - 1, j) })
  const last = matrixOf(named, 'probabilities')
  return [
    {
      title: { it: 'Il batch: due frasi, una lunghezza', en: 'The batch: two sentences, one length' },
      text: { it: 'Frasi di lunghezza diversa diventano una tabella sola: la più corta si riempie. A ogni parola corrisponde il suo numero nel vocabolario.', en: 'Sentences of different length become one table: the shorter is filled up. Each word is given its number in the vocabulary.' },
      items: [{ kind: 'table', caption: { it: 'Parole e numeri', en: 'Words and numbers' }, head: [{ it: 'frase', en: 'sentence' }, { it: 'parole', en: 'words' }, { it: 'numeri', en: 'numbers' }], rows: [['1', source.join(' '), idsOf(source)], ['2', other.join(' '), idsOf(other)]] }],
    },
    {
      title: { it: 'L’embedding: il numero sceglie una riga', en: 'The embedding: the number picks a row' },
      text: { it: `«${word}» è una riga della tabella, moltiplicata per √8.`, en: `“${word}” is a row of the table, multiplied by √8.` },
      items: [item('source', String.raw`\sqrt{d_{\text{model}}}\,E`, 'embedding', 'embedding', source, 'emb'), followed('source', 'la parola seguita', 'the word followed')],
    },
    {
      title: { it: 'La posizione: si somma un’onda', en: 'Position: a wave is added' },
      text: { it: 'La stessa parola, in un altro posto, da qui in poi è un’altra riga.', en: 'The same word in another place is, from here on, another row.' },
      items: [item('encIn', 'E + PE', 'ingresso dell’encoder', 'encoder input', source, 'emb'), followed('encIn', 'la parola seguita', 'the word followed')],
    },
    {
      title: { it: 'Encoder: ogni parola guarda le altre', en: 'Encoder: each word looks at the others' },
      text: { it: 'Due teste, due mappe. La maschera copre soltanto il riempimento.', en: 'Two heads, two maps. The mask covers the padding alone.' },
      items: [...maps('encWeights', 'pesi', 'weights', source, source, 'enc'), item('encAttended', String.raw`\mathrm{MultiHead}`, 'uscita dell’attenzione', 'attention output', source, 'enc')],
    },
    {
      title: { it: 'Encoder: somma, norma, rete, somma, norma', en: 'Encoder: sum, norm, network, sum, norm' },
      items: [item('encFirst', String.raw`\mathrm{LayerNorm}(x + \ldots)`, 'dopo l’attenzione', 'after attention', source, 'enc'), item('encFfn', String.raw`\mathrm{FFN}`, 'rete di ogni posizione', 'network at each position', source, 'enc'), item('memory', String.raw`\mathbf{z}`, 'uscita dell’encoder', 'encoder output', source, 'enc'), followed('memory', 'la parola seguita, riletta dalle altre', 'the word followed, read among the others')],
    },
    {
      title: { it: 'Decoder: il bersaglio spostato di uno', en: 'Decoder: the target shifted by one' },
      text: { it: 'In ingresso c’è la traduzione fino alla parola di prima; in uscita si chiede quella che segue.', en: 'What goes in is the translation up to the word before; what is asked for is the one that follows.' },
      items: [{ kind: 'table', caption: { it: 'Ingresso e bersaglio', en: 'Input and target' }, head: [{ it: 'ingresso', en: 'input' }, { it: 'da indovinare', en: 'to guess' }], rows: target.map((one, i) => [one, wanted[i] ?? '']) }, item('decIn', 'E + PE', 'ingresso del decoder', 'decoder input', target, 'dec'),
        { kind: 'note', text: { it: `La seconda frase del batch ha in ingresso: ${otherTarget.join(' ')}.`, en: `The second sentence of the batch takes in: ${otherTarget.join(' ')}.` } }],
    },
    {
      title: { it: 'Decoder: guarda indietro, non avanti', en: 'Decoder: it looks back, not ahead' },
      items: [...maps('decWeights', 'pesi con maschera', 'masked weights', target, target, 'dec'), item('decFirst', String.raw`\mathrm{LayerNorm}(y + \ldots)`, 'dopo l’attenzione con maschera', 'after masked attention', target, 'dec')],
    },
    {
      title: { it: 'Decoder: guarda la frase di partenza', en: 'Decoder: it looks at the source' },
      text: { it: `Le query vengono dalla traduzione, chiavi e valori dall’encoder: qui si vede quanto ogni parola da scrivere guarda «${word}».`, en: `Queries come from the translation, keys and values from the encoder: here one sees how much each word to be written looks at “${word}”.` },
      items: [...maps('crossWeights', 'pesi fra le due frasi', 'weights between the sentences', target, source, 'dec'), item('decSecond', String.raw`\mathrm{LayerNorm}(\ldots)`, 'dopo lo sguardo all’encoder', 'after looking at the encoder', target, 'dec'), item('decoded', String.raw`\mathrm{decoder}`, 'uscita del decoder', 'decoder output', target, 'dec')],
    },
    {
      title: { it: 'La scommessa', en: 'The bet' },
      text: { it: 'Ogni riga si confronta con tutte le parole del vocabolario, con la stessa tabella dell’inizio; la softmax ne fa probabilità. I pesi sono a caso: la scommessa, per ora, anche. L’addestramento comincia da qui.', en: 'Each row is compared with all words of the vocabulary, by the same table as at the start; softmax makes probabilities of it. The weights are random: so, for now, is the bet. Training begins here.' },
      items: [
        matrixItem('probabilities', String.raw`\mathrm{softmax}`, { it: `probabilità (batch: ${shape('probabilities')})`, en: `probabilities (batch: ${shape('probabilities')})` }, last, ['m', 'V'], { rowNames: target, colNames: vocabulary, heat: 'weights', part: 'out', cell: cells.stations.probabilities }),
        { kind: 'table', caption: { it: 'La più probabile e la giusta', en: 'The most probable and the right one' }, head: [{ it: 'dopo', en: 'after' }, { it: 'più probabile', en: 'most probable' }, { it: 'giusta', en: 'right' }, { it: 'probabilità data alla giusta', en: 'probability given to the right one' }],
          rows: target.map((one, i) => {
            const row = [...last.data.subarray(i * last.cols, (i + 1) * last.cols)]
            const right = wanted[i] ?? ''
            return [one, vocabulary[row.indexOf(Math.max(...row))]!, right, write.cell(row[vocabulary.indexOf(right.toLowerCase())]!, 3)]
          }) },
      ],
    },
  ]
}
