import { numericalGradient } from '../../../maths/finite-difference'
import { smoothedTarget, smoothingFloor } from '../../../maths/label-smoothing'
import { map, matrix, multiply, scale, subtract, sum } from '../../../maths/matrix'
import { hashText } from '../../../maths/random'
import { normalMatrix } from '../../../maths/random-matrix'
import { logSoftmax, softmax } from '../../../maths/softmax'
import { seedField, upstreamNumberField } from '../../demo/common-fields'
import { tensor } from '../../demo/demo'
import { real, whole } from '../../demo/fields'
import { SEEDED, stageOf, TRAINED, trainedFields, whenSeeded } from '../../trained/fields'
import { withShownWords } from '../../trained/sentences'
import { matrixItem } from '../matrix-item'
import { matrixOf, numberOf, ofMatrix, ofVector } from '../numbers'
import { findGuessProblem, guessSteps, prepareTrained } from './trained'

/** R29: label smoothing and the floor it puts under the loss. */
export const labelSmoothingDemo = tensor({
  id: 'R29',
  symbolsTex: String.raw`\part{q}{q_{w}} = \begin{cases} 1 - \epsilon_{ls} & w = w^* \\ \epsilon_{ls}/(V-1) & w \ne w^* \end{cases}, \quad \part{loss}{L} = -\sum_w \part{q}{q_w} \ln \part{p}{p_w} \;\ge\; \part{floor}{-\sum_w q_w \ln q_w}`,
  parts: [
    { id: 'q', tex: 'q', name: { it: 'bersaglio smussato', en: 'smoothed target' } },
    { id: 'p', tex: 'p', name: { it: 'quel che dice il modello', en: 'what the model says' } },
    { id: 'loss', tex: 'L', name: { it: 'perdita', en: 'loss' } },
    { id: 'floor', tex: String.raw`-\sum q \ln q`, name: { it: 'pavimento', en: 'floor' } },
  ],
  fields: {
    weights: trainedFields.weights, moment: trainedFields.moment, english: trainedFields.english,
    italian: { ...trainedFields.italian, label: { it: 'Frase italiana giusta', en: 'Right Italian sentence' }, minWords: 1 },
    place: whole({ it: 'Parola da indovinare, numero', en: 'Word to guess, number' }, 2, 1, 13, { step: 1, ...TRAINED }),
    epsilon: real({ it: 'Smussamento', en: 'Smoothing' }, 0.1, 0, 0.9, { tex: String.raw`\epsilon_{ls}`, step: 0.05 }),
    V: whenSeeded(whole({ it: 'Parole nel vocabolario', en: 'Words in the vocabulary' }, 37_000, 2, 100_000, { tex: 'V' })),
    margin: whenSeeded(real({ it: 'Vantaggio della parola giusta nei punteggi', en: 'Lead of the right word in the scores' }, 12, -20, 40, { step: 0.5 })),
    seed: whenSeeded(seedField),
    upstream: upstreamNumberField,
  },
  look: [
    {
      ...TRAINED,
      it: 'Qui i punteggi li dà il modello che traduce: ha letto le parole prima e deve indovinare la seguente. Sposta il cursore: la perdita scende, ma non oltre il pavimento, e alla fine alla parola giusta resta circa 1 − ε.',
      en: 'Here the scores come from the model that translates: it has read the words before and must guess the next. Move the slider: the loss falls, though not below the floor, and at the end about 1 − ε is left to the right word.',
    },
    {
      ...SEEDED,
      it: 'Con il bersaglio netto la perdita può scendere fino a 0. Con quello smussato no: chi si dice sicuro al 100 % viene punito per ogni altra parola. Muovi il vantaggio e cerca il minimo: sta dove p = q.',
      en: 'With a hard target the loss can fall to 0. With a smoothed one it cannot: being 100% sure is punished for every other word. Move the lead and look for the least loss: it lies where p = q.',
    },
    {
      it: 'Il pavimento per ε = 0,2 e 37.000 parole vale 2,604 nat, cioè una perplessità di 13,52; la Tabella 3 stampa 5,47 per quella riga. Dunque le perplessità della tabella non sono calcolate sulla perdita smussata.',
      en: 'The floor at ε = 0.2 with 37,000 words is 2.604 nats, a perplexity of 13.52; Table 3 prints 5.47 for that row. So the perplexities of the table are not computed on the smoothed loss.',
    },
  ],
  spoken: {
    it: '«cu di vu doppia: uno meno epsilon elle esse per la parola giusta, epsilon elle esse su vu meno uno per le altre; la perdita: meno la somma di cu per il logaritmo naturale di pi».',
    en: '“q of w: one minus epsilon l s for the right word, epsilon l s over V minus one for the others; the loss: minus the sum of q times the natural log of p”.',
  },
  check: findGuessProblem,
  stageOf,
  prepare: (state, stored) => {
    if (state.weights === 'trained') return prepareTrained(state, stored)
    const { epsilon, V, margin, seed, upstream } = state
    const logits = map(normalMatrix(1, V, 1, hashText(`${seed}/logits`)), (value, _, j) => (j === 0 ? Math.fround(margin) : value))
    return { tensors: { logits: ofMatrix(logits), target: ofVector(smoothedTarget(V, 0, epsilon)) }, sizes: { V, upstream }, labels: {} }
  },
  reference: ({ tensors, sizes }) => {
    const logits = matrixOf(tensors, 'logits')
    const q = matrix(1, logits.cols, tensors.target!.data)
    const p = softmax(logits)
    const entropy = -q.data.reduce((total, value) => total + (value === 0 ? 0 : value * Math.log(value)), 0)
    return {
      loss: ofVector([-sum(multiply(q, logSoftmax(logits)))]),
      floor: ofVector([entropy]),
      p: ofMatrix(p),
      gradient: ofMatrix(scale(subtract(p, q), sizes.upstream!)),
    }
  },
  // Every one of the V scores is moved up and down. The loss is ln Σ e^z − Σ q z: of both sums only one term
  // moves with a score, so that tens of thousands of losses cost as many additions, not their square.
  differences: ({ tensors, sizes }) => {
    const logits = Float64Array.from(tensors.logits!.data)
    const q = Float64Array.from(tensors.target!.data)
    const top = logits.reduce((most, score) => Math.max(most, score), -Infinity)
    const exponentials = logits.reduce((total, score) => total + Math.exp(score - top), 0)
    const weighted = logits.reduce((total, score, j) => total + q[j]! * score, 0)
    const share = q.reduce((total, value) => total + value, 0)
    const derivative = (score: number, j: number) => {
      const loss = ([moved = 0]: Float64Array) =>
        sizes.upstream! * (share * (top + Math.log(exponentials - Math.exp(score - top) + Math.exp(moved - top))) - (weighted + q[j]! * (moved - score)))
      return numericalGradient(loss, Float64Array.of(score))[0]!
    }
    return { gradient: ofMatrix(matrix(1, logits.length, logits.map(derivative))) }
  },
  keep: [],
  present: ({ state, prepared: given, named, write }) => {
    const { sizes, labels } = withShownWords(given, write.locale)
    const { epsilon } = state
    const V = sizes.V!
    const [loss, floor, right] = [numberOf(named, 'loss'), numberOf(named, 'floor'), numberOf(named, 'p')]
    const [p, gradient] = [matrixOf(named, 'p'), matrixOf(named, 'gradient')]
    const target = (word: number) => (word === 0 ? 1 - epsilon : epsilon / (V - 1))
    const name = (word: number) => labels.vocabulary?.[word] ?? (write.locale === 'it' ? (word === 0 ? 'la giusta' : `altra ${word}`) : word === 0 ? 'the right one' : `other ${word}`)
    // Loss when the right word has probability p and the others share the rest evenly.
    const curve = Array.from({ length: 120 }, (_, i) => {
      const p = (i + 0.5) / 120
      return [p, -(1 - epsilon) * Math.log(p) - epsilon * Math.log((1 - p) / (V - 1))] as const
    })
    const [tenth, fifth] = [smoothingFloor(37_000, 0.1), smoothingFloor(37_000, 0.2)]
    return {
      numbersTex: String.raw`\part{loss}{L = ${write.tex(loss)}} \;\ge\; \part{floor}{${write.tex(floor)}}, \quad \part{p}{p_{w^*} = ${write.tex(right)}}, \quad \part{q}{q_{w^*} = ${write.tex(1 - epsilon)}}`,
      shapesTex: String.raw`\part{q}{q},\ \part{p}{p}:\ 1 \times ${write.tex(V)}, \quad \part{loss}{L \in \mathbb{R}}\ [\mathrm{nat}]`,
      steps: [
        ...guessSteps(labels, p, target, write),
        { title: { it: 'La perdita e il suo pavimento', en: 'The loss and its floor' }, items: [
          { kind: 'line', label: { it: 'perdita', en: 'loss' }, tex: String.raw`${write.tex(loss)}\ \mathrm{nat}, \quad \mathrm{PPL} = ${write.tex(Math.exp(loss), 2)}` },
          { kind: 'line', label: { it: 'pavimento', en: 'floor' }, tex: String.raw`${write.tex(floor)}\ \mathrm{nat}, \quad \mathrm{PPL} = ${write.tex(Math.exp(floor), 2)}` },
          { kind: 'plot', caption: { it: 'La perdita, secondo la fiducia nella parola giusta (il resto diviso in parti uguali)', en: 'The loss, by trust in the right word (the rest shared evenly)' }, x: { label: { it: 'p della parola giusta', en: 'p of the right word' } }, y: { label: { it: 'nat', en: 'nats' } },
            series: [{ name: { it: 'perdita', en: 'loss' }, points: curve }], marks: epsilon > 0 ? [{ x: 1 - epsilon, y: floor, name: { it: 'pavimento', en: 'floor' } }] : [] },
        ] },
      ],
      backward: [
        { title: { it: 'Il gradiente: p − q', en: 'The gradient: p − q' },
          text: { it: 'Per la parola giusta è negativo finché p è minore di 1 − ε: il suo punteggio va alzato. Oltre, va abbassato. Il gradiente in arrivo, g, moltiplica tutto: in una perdita che è la media su N parole, ogni parola riceve g = 1/N.', en: 'For the right word it is negative as long as p is below 1 − ε: its score must rise. Beyond, it must fall. The upstream gradient, g, multiplies it all: in a loss that is the mean over N words, each word gets g = 1/N.' },
          items: [matrixItem('gradient', String.raw`\nabla z = g\,(p - q)`, { it: 'gradiente dei punteggi', en: 'gradient of the scores' }, gradient, ['1', 'V'], {
            part: 'p', digits: 6, colNames: Array.from({ length: V }, (_, word) => name(word)),
            cell: (_, word) => String.raw`${write.tex(state.upstream)} \cdot (${write.tex(p.data[word]!)} - ${write.tex(target(word))}) = ${write.tex(gradient.data[word]!)}`,
          })] },
      ],
      claims: [
        { statement: { it: 'La perdita non scende sotto il pavimento.', en: 'The loss does not fall below the floor.' }, paper: null, computed: `${write.text(loss)} ≥ ${write.text(floor)}`, verdict: loss >= floor - 1e-5 * floor ? 'holds' : 'fails' },
        { statement: { it: 'Lo smussamento peggiora la perplessità: nella tabella 4,67, 4,92 e 5,47 per ε = 0, 0,1 e 0,2.', en: 'Smoothing makes perplexity worse: in the table 4.67, 4.92 and 5.47 for ε = 0, 0.1 and 0.2.' }, paper: `${write.text(4.67)} < ${write.text(4.92)} < ${write.text(5.47)}`,
          computed: `${write.text(Math.exp(0))} < ${write.text(Math.exp(tenth), 2)} < ${write.text(Math.exp(fifth), 2)}`, verdict: 0 < tenth && tenth < fifth ? 'close' : 'differs',
          note: { it: `Il verso torna. Le cifre sono pavimenti della perdita smussata (${write.text(tenth)} e ${write.text(fifth)} nat), e il secondo supera già quanto stampato.`, en: `The direction is right. The figures are floors of the smoothed loss (${write.text(tenth)} and ${write.text(fifth)} nats), and the second is already above what is printed.` } },
      ],
    }
  },
})
