import { tensor } from '../../demo/demo'
import { matrixOf } from '../numbers'
import { at } from '../../../maths/matrix'
import { SEEDED, stageOf, TRAINED } from '../../trained/fields'
import { findSentenceProblem } from '../../trained/sentences'
import { attentionBackwardSteps } from './backward'
import { learningClaims, learningSteps } from './learning'
import { attentionFields, prepareAttention } from './prepare'
import { attentionDifferences, attentionReference, worstRowSum } from './reference'
import { attentionSteps, shownHead, type AttentionView } from './steps'

/** R01: scaled dot-product attention, equation (1). */
export const attentionDemo = tensor({
  id: 'R01',
  symbolsTex: String.raw`\mathrm{Attention}(\part{Q}{Q}, \part{K}{K}, \part{V}{V}) = \part{softmax}{\mathrm{softmax}}\!\left(\frac{\part{scores}{QK^T}}{\part{scale}{\sqrt{d_k}}}\right)\part{V}{V}`,
  parts: [
    { id: 'Q', tex: 'Q', name: { it: 'query: che cosa cerca ogni parola', en: 'queries: what each word looks for' } },
    { id: 'K', tex: 'K', name: { it: 'chiavi: come si presenta ogni parola', en: 'keys: how each word presents itself' } },
    { id: 'V', tex: 'V', name: { it: 'valori: che cosa porta ogni parola', en: 'values: what each word brings' } },
    { id: 'scores', tex: 'QK^T', name: { it: 'punteggi', en: 'scores' } },
    { id: 'scale', tex: String.raw`\sqrt{d_k}`, name: { it: 'scala', en: 'scale' } },
    { id: 'softmax', tex: String.raw`\mathrm{softmax}`, name: { it: 'pesi', en: 'weights' } },
    { id: 'out', tex: 'AV', name: { it: 'uscita', en: 'output' } },
  ],
  fields: attentionFields,
  look: [
    {
      it: 'Guarda prima la tabella dei pesi: ogni riga è una parola che guarda, ogni colonna una parola guardata. Poi apri una cella qualsiasi e segui il suo conto all’indietro.',
      en: 'Look at the table of weights first: each row is a word that looks, each column a word looked at. Then open any cell and follow its sum backwards.',
    },
    {
      ...SEEDED,
      it: 'I pesi W sono estratti a caso dal seme: chi guarda chi, qui, non vuol dire nulla. Il meccanismo è quello vero; il significato viene solo dall’addestramento.',
      en: 'The weights W are drawn from the seed: who looks at whom means nothing here. The mechanism is the real one; meaning comes from training only.',
    },
    {
      ...TRAINED,
      it: 'Questi pesi vengono da un addestramento vero. Sposta il cursore dal passo 0 alla fine: la frase è la stessa, la testa è la stessa, e a poco a poco impara dove guardare.',
      en: 'These weights come from a real training. Move the slider from step 0 to the end: the sentence is the same, the head is the same, and little by little it learns where to look.',
    },
  ],
  spoken: {
    it: '«attenzione di cu, kappa, vu: softmax di cu per kappa trasposta, fratto radice di di kappa, il tutto per vu».',
    en: '“attention of Q, K, V: softmax of Q times K transpose over the square root of d k, all times V”.',
  },
  check: ({ heads, dk, ...state }) =>
    heads * dk <= 64
      ? findSentenceProblem(state)
      : {
          field: 'dk',
          message: {
            it: 'Teste per larghezza non può superare 64: diminuisci l’una o l’altra.',
            en: 'Heads times width may not exceed 64: lower one or the other.',
          },
        },
  stageOf,
  prepare: prepareAttention,
  reference: attentionReference,
  differences: attentionDifferences,
  present: (view) => {
    const { write, state } = view
    const { labels, sizes: { width = 0, heads = 1 } } = view.prepared
    const [n, m] = [labels.words!.length, labels.keys!.length]
    const shape = (id: string, rows: string | number, cols: string | number) => String.raw`\part{${id}}{(${rows} \times ${cols})}`
    return {
      numbersTex: numbersFace(view),
      shapesTex: String.raw`${shape('Q', n, width)}\,${shape('K', width, m)} \to ${shape('softmax', n, m)}, \quad ${shape('softmax', n, m)}\,${shape('V', m, width)} \to ${shape('out', n, width)}${heads > 1 ? String.raw`\quad (\times ${write.tex(heads)})` : ''}`,
      steps: [...attentionSteps(view), ...learningSteps(view)],
      backward: state.gradients ? attentionBackwardSteps(view) : [],
      claims: [...attentionClaims(view), ...learningClaims(view)],
    }
  },
})

/** Face two: the first row of the weights and what it gathers. */
function numbersFace(view: AttentionView): string {
  const head = shownHead(view)
  const { write, named, prepared: { sizes } } = view
  const row = (name: string) => {
    const values = [...matrixOf(named, name, head).data.slice(0, matrixOf(named, name, head).cols)]
    const shown = values.slice(0, 5).map((value) => write.tex(value, 2))
    return `[${shown.join(String.raw`\ \ `)}${values.length > 5 ? String.raw`\ \ldots` : ''}]`
  }
  return String.raw`\part{softmax}{\mathrm{softmax}}\!\left(\frac{\part{scores}{${row('scores')}}}{\part{scale}{\sqrt{${sizes.width}}}}${sizes.masked ? String.raw` + [0\ \ -\infty\ \ldots]` : ''}\right)\part{V}{V} = \part{softmax}{${row('weights')}}\,\part{V}{V} = \part{out}{${row('output')}}`
}

function attentionClaims(view: AttentionView) {
  const head = shownHead(view)
  const weights = matrixOf(view.named, 'weights', head)
  const [V, output] = [matrixOf(view.named, 'V', head), matrixOf(view.named, 'output', head)]
  const off = worstRowSum(weights)
  const least = Math.min(...weights.data)
  let outside = 0
  for (let j = 0; j < V.cols; j++) {
    const column = Array.from({ length: V.rows }, (_, i) => at(V, i, j))
    for (let i = 0; i < output.rows; i++) {
      outside = Math.max(outside, Math.min(...column) - at(output, i, j), at(output, i, j) - Math.max(...column))
    }
  }
  return [
    {
      statement: { it: 'Ogni riga di pesi somma 1 e nessun peso è negativo.', en: 'Every row of weights sums to 1 and no weight is negative.' },
      paper: null,
      computed: `max|Σ − 1| = ${view.write.text(off)}; min = ${view.write.text(least)}`,
      verdict: off < 1e-5 && least >= 0 ? ('holds' as const) : ('fails' as const),
    },
    {
      statement: {
        it: 'L’uscita sta fra i valori: nessuna coordinata esce dall’intervallo delle righe di V.',
        en: 'The output lies among the values: no coordinate leaves the range of the rows of V.',
      },
      paper: null,
      computed: outside <= 1e-6 ? '0' : view.write.text(outside),
      verdict: outside <= 1e-5 ? ('holds' as const) : ('fails' as const),
    },
  ]
}
