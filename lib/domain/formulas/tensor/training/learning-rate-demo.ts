import { learningRate } from '../../../maths/learning-rate'
import { tensor } from '../../demo/demo'
import { whole } from '../../demo/fields'
import { getNumbers, ofVector } from '../numbers'

/** Points of the curve. */
const POINTS = 200

/** R26: the learning rate of equation (3). */
export const learningRateDemo = tensor({
  id: 'R26',
  symbolsTex: String.raw`lrate = \part{width}{d_{\text{model}}^{-0.5}} \cdot \min(\part{fall}{{step\_num}^{-0.5}}, \part{rise}{{step\_num} \cdot {warmup\_steps}^{-1.5}})`,
  parts: [
    { id: 'width', tex: String.raw`d_{\text{model}}^{-0.5}`, name: { it: 'modelli larghi, passi corti', en: 'wide models, short steps' } },
    { id: 'rise', tex: String.raw`{step\_num} \cdot {warmup\_steps}^{-1.5}`, name: { it: 'la salita', en: 'the rise' } },
    { id: 'fall', tex: String.raw`{step\_num}^{-0.5}`, name: { it: 'la discesa', en: 'the fall' } },
  ],
  fields: {
    d: whole({ it: 'Larghezza del modello', en: 'Width of the model' }, 512, 1, 65_536, { tex: String.raw`d_{\text{model}}` }),
    warmup: whole({ it: 'Passi di warm-up', en: 'Warm-up steps' }, 4000, 1, 1_000_000, { tex: String.raw`warmup\_steps` }),
    step: whole({ it: 'Passo da guardare', en: 'Step to look at' }, 4000, 1, 10_000_000, { tex: String.raw`step\_num` }),
    until: whole({ it: 'Disegna fino al passo', en: 'Draw up to step' }, 40_000, 2, 10_000_000),
  },
  look: [
    {
      it: 'Nei primi passi i gradienti sono selvaggi e le medie di Adam appena nate: si parte piano e si accelera in linea retta. Poi si rallenta con la radice del numero di passi.',
      en: 'In the first steps gradients are wild and Adam’s means newborn: one starts slowly and speeds up in a straight line. Then one slows down with the root of the number of steps.',
    },
    {
      it: 'Le due curve si incontrano esattamente a warmup_steps: lì sta la punta. Cambia il warm-up: la punta si sposta a destra e si abbassa.',
      en: 'The two curves meet exactly at warmup_steps: there is the peak. Change the warm-up: the peak moves right and down.',
    },
  ],
  spoken: {
    it: '«elle rate: di model alla meno un mezzo, per il minore fra step num alla meno un mezzo e step num per warmup steps alla meno tre mezzi».',
    en: '“l rate: d model to the minus one half, times the lesser of step num to the minus one half and step num times warm-up steps to the minus three halves”.',
  },
  noBackward: {
    it: 'Il passo di apprendimento è una regola decisa prima: moltiplica il gradiente, ma nessun gradiente lo attraversa.',
    en: 'The learning rate is a rule laid down beforehand: it multiplies the gradient, but no gradient goes through it.',
  },
  prepare: ({ d, warmup, step, until }) => ({
    tensors: { steps: ofVector([...Array.from({ length: POINTS }, (_, i) => Math.max(1, Math.round(1 + (i * (until - 1)) / (POINTS - 1)))), step, warmup, 1]) },
    sizes: { d, warmup },
    labels: {},
  }),
  reference: ({ tensors, sizes }) => ({
    rates: ofVector([...tensors.steps!.data].map((step) => learningRate(step, sizes.d!, sizes.warmup!))),
  }),
  present: ({ state, prepared, named, write }) => {
    const rates = getNumbers(named, 'rates').data
    const steps = prepared.tensors.steps!.data
    const [here, peak, first] = [rates[POINTS]!, rates[POINTS + 1]!, rates[POINTS + 2]!]
    const { d, warmup, step } = state
    const paperPeak = learningRate(4000, 512, 4000)
    const isPeak = learningRate(3999, 512, 4000) < paperPeak && learningRate(4001, 512, 4000) < paperPeak
    return {
      numbersTex: String.raw`\part{width}{${write.tex(d)}^{-0{.}5}} \cdot \min(\part{fall}{${write.tex(step ** -0.5)}}${write.list}\ \part{rise}{${write.tex(step * warmup ** -1.5)}}) = ${write.tex(here)}`.replace('{.}', write.locale === 'it' ? '{,}' : '{.}'),
      shapesTex: String.raw`[1] \cdot \min([1], [1]) \in \mathbb{R}_{>0}`,
      steps: [
        { title: { it: 'La curva', en: 'The curve' }, items: [
          { kind: 'plot', caption: { it: `lrate, d_model = ${d}, warmup_steps = ${write.text(warmup)}`, en: `lrate, d_model = ${d}, warmup_steps = ${write.text(warmup)}` }, x: { label: { it: 'passo', en: 'step' } }, y: { label: { it: 'lrate', en: 'lrate' } },
            series: [{ name: { it: 'lrate', en: 'lrate' }, points: Array.from({ length: POINTS }, (_, i) => [steps[i]!, rates[i]!] as const) }],
            marks: warmup <= state.until ? [{ x: warmup, y: peak, name: { it: `punta: ${write.text(peak)}`, en: `peak: ${write.text(peak)}` } }] : [] },
          { kind: 'line', label: { it: 'al passo 1', en: 'at step 1' }, tex: write.tex(first) },
          { kind: 'line', label: { it: 'alla punta', en: 'at the peak' }, tex: String.raw`(${write.tex(d)} \cdot ${write.tex(warmup)})^{-1/2} = ${write.tex(peak)}` },
          { kind: 'line', label: { it: `al passo ${write.text(step)}`, en: `at step ${write.text(step)}` }, tex: write.tex(here) },
        ] },
      ],
      claims: [
        { statement: { it: 'Con warmup_steps = 4000 il passo cresce fino a 4000 e poi decresce.', en: 'With warmup_steps = 4000 the rate grows up to 4000 and falls after it.' }, paper: '4000', computed: `4000 (${write.text(paperPeak)})`, verdict: isPeak ? 'agrees' : 'differs' },
      ],
    }
  },
})
