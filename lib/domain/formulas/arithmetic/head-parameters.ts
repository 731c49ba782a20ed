import { attentionParameters } from '../../maths/parameter-count'
import { dModelField } from '../demo/common-fields'
import { arithmetic } from '../demo/demo'
import { whole } from '../demo/fields'

/** R06: the parameters of one multi-head block. */
export const headParameters = arithmetic({
  id: 'R06',
  symbolsTex: String.raw`\part{q}{W^Q_i \in \mathbb{R}^{d_{\text{model}} \times d_k}},\ \part{k}{W^K_i \in \mathbb{R}^{d_{\text{model}} \times d_k}},\ \part{v}{W^V_i \in \mathbb{R}^{d_{\text{model}} \times d_v}},\ \part{o}{W^O \in \mathbb{R}^{hd_v \times d_{\text{model}}}}`,
  parts: [
    { id: 'q', tex: 'W^Q_i', name: { it: 'proiezione delle query', en: 'projection of queries' } },
    { id: 'k', tex: 'W^K_i', name: { it: 'proiezione delle chiavi', en: 'projection of keys' } },
    { id: 'v', tex: 'W^V_i', name: { it: 'proiezione dei valori', en: 'projection of values' } },
    { id: 'o', tex: 'W^O', name: { it: 'proiezione d’uscita', en: 'output projection' } },
  ],
  fields: {
    d: dModelField,
    h: whole({ it: 'Numero di teste', en: 'Number of heads' }, 8, 1, 1024, { tex: 'h' }),
    dk: whole({ it: 'Larghezza di query e chiavi', en: 'Width of queries and keys' }, 64, 1, 4096, { tex: 'd_k' }),
    dv: whole({ it: 'Larghezza dei valori', en: 'Width of values' }, 64, 1, 4096, { tex: 'd_v' }),
  },
  look: [
    {
      it: 'Sono i numeri che l’addestramento corregge. Le teste hanno ognuna le sue tre matrici; W^O è una sola per tutte.',
      en: 'These are the numbers that training corrects. Each head has three matrices of its own; there is one W^O for all.',
    },
    {
      it: 'Con h·d_k = h·d_v = d_model il conto si riduce a quattro quadrati: 4·d_model².',
      en: 'With h·d_k = h·d_v = d_model the count comes down to four squares: 4·d_model².',
    },
  ],
  spoken: {
    it: '«vu doppia cu con i, matrice reale di model per di kappa; lo stesso per kappa e per vu; vu doppia o, acca di vu per di model».',
    en: '“W Q i, a real matrix d model by d k; likewise for K and V; W O, h d v by d model”.',
  },
  present: ({ d, h, dk, dv }, write) => {
    const total = attentionParameters({ N: 1, dModel: d, dFf: 0, h, dK: dk, dV: dv })
    const base = attentionParameters({ N: 1, dModel: 512, dFf: 0, h: 8, dK: 64, dV: 64 })
    const t = write.tex
    return {
      numbersTex: String.raw`\part{q}{${t(h * d * dk)}} + \part{k}{${t(h * d * dk)}} + \part{v}{${t(h * d * dv)}} + \part{o}{${t(h * dv * d)}} = ${t(total)}`,
      shapesTex: String.raw`${t(h)} \cdot \bigl(\part{q}{${t(d)} \times ${t(dk)}} + \part{k}{${t(d)} \times ${t(dk)}} + \part{v}{${t(d)} \times ${t(dv)}}\bigr) + \part{o}{${t(h * dv)} \times ${t(d)}}`,
      steps: [
        {
          title: { it: 'Quanti numeri in ogni matrice', en: 'How many numbers in each matrix' },
          items: [
            { kind: 'line', label: { it: 'una testa, query', en: 'one head, queries' }, tex: String.raw`${t(d)} \cdot ${t(dk)} = ${t(d * dk)}` },
            { kind: 'line', label: { it: 'una testa, valori', en: 'one head, values' }, tex: String.raw`${t(d)} \cdot ${t(dv)} = ${t(d * dv)}` },
            { kind: 'line', label: { it: 'uscita', en: 'output' }, tex: String.raw`${t(h * dv)} \cdot ${t(d)} = ${t(h * dv * d)}` },
            { kind: 'line', label: { it: 'in tutto', en: 'in all' }, tex: t(total) },
          ],
        },
      ],
      claims: [
        {
          statement: {
            it: 'L’articolo dà le forme e non il totale; nel modello base è 4·512².',
            en: 'The paper gives the shapes and no total; in the base model it is 4·512².',
          },
          paper: null,
          computed: write.text(base),
          verdict: base === 4 * 512 ** 2 ? 'holds' : 'fails',
        },
      ],
    }
  },
})
