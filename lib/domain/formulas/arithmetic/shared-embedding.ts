import { dModelField } from '../demo/common-fields'
import { arithmetic } from '../demo/demo'
import { whole } from '../demo/fields'

export const vocabularyField = whole({ it: 'Parole nel vocabolario', en: 'Words in the vocabulary' }, 37_000, 1, 1_000_000, { tex: 'V' })

/** R12: one matrix for two embeddings and for the layer before the last softmax. */
export const sharedEmbedding = arithmetic({
  id: 'R12',
  symbolsTex: String.raw`\part{three}{3 \cdot V d_{\text{model}}} - \part{one}{V d_{\text{model}}} = \part{saved}{2 \cdot V d_{\text{model}}}`,
  parts: [
    { id: 'three', tex: String.raw`3Vd`, name: { it: 'tre matrici distinte', en: 'three separate matrices' } },
    { id: 'one', tex: String.raw`Vd`, name: { it: 'una matrice condivisa', en: 'one shared matrix' } },
    { id: 'saved', tex: String.raw`2Vd`, name: { it: 'risparmio', en: 'saving' } },
  ],
  fields: { V: vocabularyField, d: dModelField },
  look: [
    {
      it: 'Le parole in ingresso all’encoder, quelle in ingresso al decoder e i punteggi in uscita usano la stessa tabella: la riga di una parola serve sia a leggerla sia a sceglierla.',
      en: 'Words entering the encoder, words entering the decoder and the scores at the output use the same table: a word’s row serves both to read it and to choose it.',
    },
    {
      it: 'Confronta il risparmio con i circa 44 milioni di parametri dei dodici strati: è quasi altrettanto.',
      en: 'Compare the saving with the 44 million parameters or so of the twelve layers: it is nearly as much.',
    },
  ],
  spoken: {
    it: '«tre vu di model meno vu di model: due vu di model».',
    en: '“three V d model minus V d model: two V d model”.',
  },
  present: ({ V, d }, write) => {
    const one = V * d
    const t = write.tex
    return {
      numbersTex: String.raw`\part{three}{${t(3 * one)}} - \part{one}{${t(one)}} = \part{saved}{${t(2 * one)}}`,
      shapesTex: String.raw`\part{one}{${t(V)} \times ${t(d)}}`,
      steps: [
        {
          title: { it: 'Il risparmio', en: 'The saving' },
          items: [
            { kind: 'line', label: { it: 'una matrice', en: 'one matrix' }, tex: String.raw`${t(V)} \cdot ${t(d)} = ${t(one)}` },
            { kind: 'line', label: { it: 'risparmiati', en: 'saved' }, tex: String.raw`2 \cdot ${t(one)} = ${t(2 * one)}` },
          ],
        },
      ],
      claims: [
        {
          statement: {
            it: 'L’articolo non dice quanto si risparmia; con 37.000 parole e larghezza 512 sono 37,9 milioni di parametri.',
            en: 'The paper does not say how much is saved; with 37,000 words and width 512 it is 37.9 million parameters.',
          },
          paper: null,
          computed: write.text(2 * 37_000 * 512),
          verdict: Math.round((2 * 37_000 * 512) / 1e5) === 379 ? 'holds' : 'fails',
        },
      ],
    }
  },
})
