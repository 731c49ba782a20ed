import { tensor } from '../demo/demo'
import { wordsOf } from '../../maths/sentence'
import { matrixOf } from '../tensor/numbers'
import { journeyFields, prepareJourney } from './prepare'
import { journeyReference } from './reference'
import { journeySteps } from './steps'

/** One word through all of Figure 1. It has no place in the margin: it opens on a page of its own. */
export const journeyDemo = tensor({
  id: 'R00',
  symbolsTex: String.raw`\part{in}{\text{token}} \to \part{emb}{E + PE} \to \part{enc}{\text{encoder}} \to \part{dec}{\text{decoder}} \to \part{out}{\mathrm{softmax}}`,
  parts: [
    { id: 'in', tex: String.raw`\text{token}`, name: { it: 'batch e riempimento', en: 'batch and padding' } },
    { id: 'emb', tex: 'E + PE', name: { it: 'parola e posto', en: 'word and place' } },
    { id: 'enc', tex: String.raw`\text{encoder}`, name: { it: 'chi legge la frase di partenza', en: 'what reads the source' } },
    { id: 'dec', tex: String.raw`\text{decoder}`, name: { it: 'chi scrive la traduzione', en: 'what writes the translation' } },
    { id: 'out', tex: String.raw`\mathrm{softmax}`, name: { it: 'probabilità della parola che segue', en: 'probability of the next word' } },
  ],
  fields: journeyFields,
  look: [
    {
      it: 'Segui una parola da sinistra a destra della Figura 1: prima numero, poi riga, poi riga che ha guardato le altre, infine una scommessa sulla parola che segue. Il modello è piccolissimo (larghezza 8, due teste, uno strato per parte) e i pesi vengono dal seme: la strada è quella vera, la traduzione no.',
      en: 'Follow one word from left to right of Figure 1: first a number, then a row, then a row that has looked at the others, at last a bet on the next word. The model is tiny (width 8, two heads, one layer a side) and its weights come from the seed: the road is the real one, the translation is not.',
    },
    {
      it: 'Guarda la forma di ogni tensore: la larghezza non cambia mai, dall’inizio alla fine. È quello che permette di impilare gli strati.',
      en: 'Look at the shape of each tensor: the width never changes, from beginning to end. That is what lets layers be stacked.',
    },
  ],
  spoken: {
    it: '«dal token all’embedding più la posizione, all’encoder, al decoder, alla softmax».',
    en: '“from token to embedding plus position, to the encoder, to the decoder, to the softmax”.',
  },
  noBackward: {
    it: 'Qui si va soltanto in avanti: il viaggio di ritorno, quello dei gradienti, si fa un pezzo alla volta nelle formule dell’articolo.',
    en: 'Here one goes forward only: the way back, that of the gradients, is made piece by piece in the formulas of the paper.',
  },
  check: ({ source, token }) =>
    token <= wordsOf(source).length
      ? null
      : { field: 'token', message: { it: `La frase ha ${wordsOf(source).length} parole: scegli un numero fino a ${wordsOf(source).length}.`, en: `The sentence has ${wordsOf(source).length} words: choose a number up to ${wordsOf(source).length}.` } },
  prepare: prepareJourney,
  reference: journeyReference,
  present: (view) => {
    const { prepared, named, write, state } = view
    const { n, m, d } = prepared.sizes as { n: number; m: number; d: number }
    const V = prepared.labels.vocabulary!.length
    const encWeights = matrixOf(named, 'encWeights')
    const padCells = matrixOf(named, 'encWeights', 2).data.filter((_, i) => prepared.labels.other![i % n] === '⟨pad⟩')
    const later = matrixOf(named, 'decWeights').data.filter((_, i) => i % m > Math.floor(i / m))
    return {
      numbersTex: String.raw`\part{in}{${state.token}} \to \part{emb}{[${[0, 1, 2].map((j) => write.tex(matrixOf(named, 'encIn').data[(state.token - 1) * d + j]!, 2)).join(String.raw`\ \ `)}\ \ldots]} \to \part{enc}{[${[0, 1, 2].map((j) => write.tex(matrixOf(named, 'memory').data[(state.token - 1) * d + j]!, 2)).join(String.raw`\ \ `)}\ \ldots]}`,
      shapesTex: String.raw`\part{in}{(2 \times ${n})} \to \part{emb}{(2 \times ${n} \times ${d})} \to \part{enc}{(2 \times ${n} \times ${d})} \to \part{dec}{(2 \times ${m} \times ${d})} \to \part{out}{(2 \times ${m} \times ${V})}`,
      steps: journeySteps(view),
      claims: [
        { statement: { it: 'Nessuno guarda il riempimento: quei pesi sono 0.', en: 'Nobody looks at the padding: those weights are 0.' }, paper: null, computed: write.text(Math.max(0, ...padCells)), verdict: padCells.every((p) => p === 0) ? 'holds' : 'fails' },
        { statement: { it: 'Nel decoder nessuna parola guarda quelle che seguono.', en: 'In the decoder no word looks at those that follow.' }, paper: null, computed: write.text(Math.max(0, ...later)), verdict: later.every((p) => p === 0) ? 'holds' : 'fails' },
        { statement: { it: 'Ogni riga di pesi dell’encoder somma 1.', en: 'Every row of the encoder’s weights sums to 1.' }, paper: null, computed: write.text(encWeights.data.slice(0, n).reduce((sum, p) => sum + p, 0), 6), verdict: Math.abs(encWeights.data.slice(0, n).reduce((sum, p) => sum + p, 0) - 1) < 1e-5 ? 'holds' : 'fails' },
      ],
    }
  },
})
