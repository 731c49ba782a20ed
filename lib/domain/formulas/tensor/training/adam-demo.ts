import { PAPER_ADAM, valley } from '../../../maths/adam'
import { tensor } from '../../demo/demo'
import { real, whole } from '../../demo/fields'
import { getNumbers, ofVector } from '../numbers'
import { adamBackward, adamDifferences, adamReference, firstStepClaim } from './adam-walk'

/** R27: Adam with the paper's constants, down a small valley. */
export const adamDemo = tensor({
  id: 'R27',
  symbolsTex: String.raw`\part{m}{m \leftarrow \beta_1 m + (1-\beta_1)\,g}, \quad \part{v}{v \leftarrow \beta_2 v + (1-\beta_2)\,g^2}, \quad \part{x}{x \leftarrow x - \eta\,\frac{\hat{m}}{\sqrt{\hat{v}} + \epsilon}}`,
  parts: [
    { id: 'm', tex: 'm', name: { it: 'media del gradiente', en: 'mean of the gradient' } },
    { id: 'v', tex: 'v', name: { it: 'media del suo quadrato', en: 'mean of its square' } },
    { id: 'x', tex: 'x', name: { it: 'il parametro', en: 'the parameter' } },
  ],
  fields: {
    beta1: real({ it: 'Memoria del gradiente', en: 'Memory of the gradient' }, PAPER_ADAM.beta1, 0, 0.9999, { tex: String.raw`\beta_1` }),
    beta2: real({ it: 'Memoria del quadrato', en: 'Memory of the square' }, PAPER_ADAM.beta2, 0.5, 0.9999, { tex: String.raw`\beta_2` }),
    epsilon: real({ it: 'Termine di sicurezza', en: 'Safety term' }, PAPER_ADAM.epsilon, 1e-12, 1, { tex: String.raw`\epsilon` }),
    eta: real({ it: 'Passo', en: 'Rate' }, 0.1, 0.0001, 1, { tex: String.raw`\eta` }),
    steep: real({ it: 'Quanto è ripida la valle in y', en: 'How steep the valley is in y' }, 20, 1, 1000),
    steps: whole({ it: 'Passi', en: 'Steps' }, 40, 1, 100, { step: 1 }),
    upstream: real({ it: 'Gradiente in arrivo: moltiplica la perdita per', en: 'Upstream gradient: multiply the loss by' }, 1, 0.01, 1000, { tex: 'c' }),
  },
  look: [
    {
      it: 'Adam divide ogni gradiente per la sua grandezza abituale: in una valle venti volte più ripida da una parte, i due parametri fanno comunque passi simili. La discesa semplice, con lo stesso η, salterebbe da una parete all’altra.',
      en: 'Adam divides each gradient by its usual size: in a valley twenty times steeper on one side the two parameters take similar steps all the same. Plain descent, with the same η, would leap from wall to wall.',
    },
    {
      it: 'Le memorie sono finestre: 1/(1 − β) passi circa, 10 per il gradiente e 50 per il quadrato.',
      en: 'The memories are windows: about 1/(1 − β) steps, 10 for the gradient and 50 for the square.',
    },
  ],
  spoken: {
    it: '«emme: beta uno emme più uno meno beta uno per gi; vu: beta due vu più uno meno beta due per gi quadro; ics meno eta per emme, fratto radice di vu più epsilon».',
    en: '“m: beta one m plus one minus beta one times g; v: beta two v plus one minus beta two times g squared; x minus eta times m over root v plus epsilon”.',
  },
  prepare: ({ beta1, beta2, epsilon, eta, steep, steps, upstream }) => ({
    tensors: { start: ofVector([2, 1]), slopes: ofVector([1, Math.fround(steep)]) },
    sizes: { beta1, beta2, epsilon, eta, steps, upstream },
    labels: {},
  }),
  reference: adamReference,
  differences: adamDifferences,
  present: ({ state, prepared, named, write }) => {
    const path = getNumbers(named, 'path').data
    const losses = [...getNumbers(named, 'losses').data]
    const [m, v] = [getNumbers(named, 'first').data, getNumbers(named, 'second').data]
    const count = losses.length
    // Plain descent on ½(x² + s·y²) has a closed form: each coordinate shrinks by 1 − η·slope a step.
    const plain = losses.map((_, t) => valley.loss([2 * (1 - state.eta * state.upstream) ** t, (1 - state.eta * state.upstream * state.steep) ** t], 1, state.steep))
    const window = (beta: number) => 1 / (1 - beta)
    return {
      numbersTex: String.raw`\part{m}{m = ${write.tex(m[2]!)}}, \quad \part{v}{v = ${write.tex(v[2]!)}}, \quad \part{x}{x: ${write.tex(path[0]!)} \to ${write.tex(path[2]!)}}`,
      shapesTex: String.raw`x, m, v, g \in \mathbb{R}^{2}`,
      steps: [
        { title: { it: 'La discesa', en: 'The descent' }, items: [
          { kind: 'plot', caption: { it: 'La perdita, passo dopo passo', en: 'The loss, step by step' }, x: { label: { it: 'passo', en: 'step' } }, y: { label: { it: 'perdita', en: 'loss' } },
            series: [
              { name: { it: 'Adam', en: 'Adam' }, points: losses.map((loss, i) => [i, loss] as const) },
              ...(Math.max(...plain) < 1e3 * losses[0]! ? [{ name: { it: 'discesa semplice', en: 'plain descent' }, points: plain.map((loss, i) => [i, loss] as const) }] : []),
            ] },
          ...(Math.max(...plain) < 1e3 * losses[0]! ? [] : [{ kind: 'note' as const, text: { it: 'La discesa semplice, con questo η, esplode: la sua curva non sta nel disegno.', en: 'Plain descent blows up at this η: its curve does not fit the drawing.' } }]),
        ] },
        { title: { it: 'Passo per passo', en: 'Step by step' }, items: [
          { kind: 'table', caption: { it: 'Punto e medie mobili', en: 'Point and running means' },
            head: [{ it: 'passo', en: 'step' }, { it: 'x', en: 'x' }, { it: 'y', en: 'y' }, { it: 'm di x', en: 'm of x' }, { it: 'v di x', en: 'v of x' }, { it: 'perdita', en: 'loss' }],
            rows: Array.from({ length: Math.min(count, 16) }, (_, i) => [String(i), write.cell(path[2 * i]!, 4), write.cell(path[2 * i + 1]!, 4), write.cell(m[2 * i]!, 4), write.cell(v[2 * i]!, 4), write.cell(losses[i]!, 4)]) },
        ] },
      ],
      backward: adamBackward(prepared, named, write),
      claims: [
        { statement: { it: 'Le costanti dell’articolo danno finestre di 10 e 50 passi.', en: 'The paper’s constants give windows of 10 and 50 steps.' }, paper: `β₁ = ${write.text(0.9)}, β₂ = ${write.text(0.98)}`, computed: `${write.text(window(0.9))}; ${write.text(window(0.98))}`, verdict: Math.round(window(0.9)) === 10 && Math.round(window(0.98)) === 50 ? 'holds' : 'fails' },
        firstStepClaim(prepared, named, write),
      ],
    }
  },
})
