import { layerParameters, type ModelSizes } from '../../maths/parameter-count'
import { arithmetic } from '../demo/demo'
import { whole } from '../demo/fields'

/** R36: the parser's parameters, under assumptions that the paper leaves open. */
export const parsingParameters = arithmetic({
  id: 'R36',
  symbolsTex: String.raw`\part{layers}{4\,(\text{encoder} + \text{decoder})} + \part{words}{V \cdot d_{\text{model}}}`,
  parts: [
    { id: 'layers', tex: '4(\\ldots)', name: { it: 'gli strati', en: 'the layers' } },
    { id: 'words', tex: String.raw`V \cdot d_{\text{model}}`, name: { it: 'la matrice delle parole', en: 'the matrix of words' } },
  ],
  fields: {
    V: {
      kind: 'choice',
      label: { it: 'Vocabolario', en: 'Vocabulary' },
      value: '16000',
      options: [
        { value: '16000', label: { it: '16.000 (solo WSJ, Wall Street Journal)', en: '16,000 (WSJ, Wall Street Journal, only)' } },
        { value: '32000', label: { it: '32.000 (con i dati aggiunti)', en: '32,000 (with the added data)' } },
      ],
    },
    heads: {
      kind: 'choice',
      label: { it: 'Ipotesi: larghezza delle teste in tutto', en: 'Assumption: width of all heads' },
      tex: 'h \\cdot d_k',
      value: '512',
      options: [
        { value: '512', label: { it: '512, come nel modello base', en: '512, as in the base model' } },
        { value: '1024', label: { it: '1024, quanto d_model', en: '1024, as d_model' } },
      ],
    },
    dFf: whole({ it: 'Ipotesi: larghezza interna', en: 'Assumption: inner width' }, 2048, 1, 65_536, { tex: 'd_{ff}' }),
  },
  look: [
    {
      it: 'L’articolo dice strati e larghezza del modello, ma non h, d_k e d_ff, e non stampa un totale. Qui le ipotesi si scelgono, e si vede quanto pesano.',
      en: 'The paper gives layers and model width, but not h, d_k and d_ff, and prints no total. Here the assumptions are yours to choose, and you see what they weigh.',
    },
  ],
  spoken: {
    it: '«quattro volte encoder più decoder, più vu per di model».',
    en: '“four times encoder plus decoder, plus V times d model”.',
  },
  present: ({ V, heads, dFf }, write) => {
    const sizes = (width: number, inner: number): ModelSizes => ({ N: 4, dModel: 1024, dFf: inner, h: 8, dK: width / 8, dV: width / 8 })
    const layers = layerParameters(sizes(Number(heads), dFf))
    const words = Number(V) * 1024
    const narrow = layerParameters(sizes(512, 2048))
    const wide = layerParameters(sizes(1024, 2048))
    return {
      numbersTex: String.raw`\part{layers}{${write.tex(layers)}} + \part{words}{${write.tex(words)}} = ${write.tex(layers + words)}`,
      shapesTex: String.raw`\part{words}{${write.tex(Number(V))} \times 1024}`,
      steps: [
        {
          title: { it: 'Il totale sotto queste ipotesi', en: 'The total under these assumptions' },
          items: [
            { kind: 'line', label: { it: 'strati', en: 'layers' }, tex: write.tex(layers) },
            { kind: 'line', label: { it: 'parole', en: 'words' }, tex: write.tex(words) },
            { kind: 'line', label: { it: 'in tutto', en: 'in all' }, tex: write.tex(layers + words) },
          ],
        },
      ],
      claims: [
        {
          statement: {
            it: 'L’articolo non stampa il conteggio. Con d_ff = 2048 gli strati hanno 58,8 milioni di parametri se h·d_k = 512, e 84,0 se h·d_k = 1024.',
            en: 'The paper prints no count. With d_ff = 2048 the layers have 58.8 million parameters if h·d_k = 512, and 84.0 if h·d_k = 1024.',
          },
          paper: null,
          computed: `${write.text(narrow)}; ${write.text(wide)}`,
          verdict: Math.round(narrow / 1e5) === 588 && Math.round(wide / 1e5) === 840 ? 'holds' : 'fails',
        },
      ],
    }
  },
})
