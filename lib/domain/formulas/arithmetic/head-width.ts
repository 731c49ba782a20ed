import { dModelField } from '../demo/common-fields'
import { arithmetic } from '../demo/demo'
import { whole } from '../demo/fields'

const headsField = whole({ it: 'Numero di teste', en: 'Number of heads' }, 8, 1, 1024, { tex: 'h' })

/** R04: d_k = d_v = d_model / h. */
export const headWidth = arithmetic({
  id: 'R04',
  symbolsTex: String.raw`\part{dk}{d_k} = \part{dk}{d_v} = \frac{\part{d}{d_{\text{model}}}}{\part{h}{h}}`,
  parts: [
    { id: 'dk', tex: 'd_k,\\, d_v', name: { it: 'larghezza di una testa', en: 'width of one head' } },
    { id: 'd', tex: String.raw`d_{\text{model}}`, name: { it: 'larghezza del modello', en: 'width of the model' } },
    { id: 'h', tex: 'h', name: { it: 'numero di teste', en: 'number of heads' } },
  ],
  fields: { dModel: dModelField, h: headsField },
  look: [
    {
      it: 'Le teste si dividono la larghezza del modello in parti uguali. Cambia h: ogni testa si restringe, il totale resta lo stesso.',
      en: 'The heads share out the width of the model in equal parts. Change h: each head narrows, the total stays the same.',
    },
    {
      it: 'Perché farlo? Affiancando le h uscite si ritorna esattamente a d_model coordinate, e la riga può sommarsi al suo ingresso.',
      en: 'Why do it? Side by side the h outputs give back exactly d_model coordinates, so that the row can be added to its input.',
    },
  ],
  spoken: {
    it: '«di kappa è uguale a di vu, uguale a di model diviso acca».',
    en: '“d k equals d v, equals d model over h”.',
  },
  check: ({ dModel, h }) =>
    dModel % h === 0
      ? null
      : {
          field: 'h',
          message: {
            it: `${dModel} non si divide in ${h} parti uguali: scegli un divisore di ${dModel}.`,
            en: `${dModel} does not divide into ${h} equal parts: choose a divisor of ${dModel}.`,
          },
        },
  present: ({ dModel, h }, write) => {
    const width = dModel / h
    return {
      numbersTex: String.raw`\part{dk}{${write.tex(width)}} = \frac{\part{d}{${write.tex(dModel)}}}{\part{h}{${write.tex(h)}}}`,
      shapesTex: String.raw`\part{h}{h} \cdot \part{dk}{d_k} = \part{d}{d_{\text{model}}} \quad ${write.tex(h)} \cdot ${write.tex(width)} = ${write.tex(dModel)}`,
      steps: [
        {
          title: { it: 'La divisione', en: 'The division' },
          items: [
            { kind: 'line', tex: String.raw`${write.tex(dModel)} : ${write.tex(h)} = ${write.tex(width)}` },
            {
              kind: 'table',
              caption: { it: 'La stessa larghezza, divisa in altri modi', en: 'The same width, divided in other ways' },
              head: [
                { it: 'teste', en: 'heads' },
                { it: 'larghezza di ognuna', en: 'width of each' },
                { it: 'in tutto', en: 'in all' },
              ],
              rows: [1, 2, 4, 8, 16, 32]
                .filter((heads) => dModel % heads === 0)
                .map((heads) => [write.text(heads), write.text(dModel / heads), write.text(dModel)]),
            },
          ],
        },
      ],
      claims: [
        {
          statement: {
            it: 'Nel modello base, con 8 teste, ogni testa è larga 64.',
            en: 'In the base model, with 8 heads, each head is 64 wide.',
          },
          paper: '64',
          computed: write.text(512 / 8),
          verdict: 512 / 8 === 64 ? 'agrees' : 'differs',
        },
      ],
    }
  },
})
