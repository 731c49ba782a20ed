import { layerCost } from '../../maths/layer-cost'
import { restrictedHops } from '../../maths/path-length'
import { lengthField } from '../demo/common-fields'
import { arithmetic } from '../demo/demo'
import { whole } from '../demo/fields'

/** R20: self-attention restricted to a neighborhood. */
export const restrictedAttention = arithmetic({
  id: 'R20',
  symbolsTex: String.raw`\part{cost}{r \cdot n \cdot d} \qquad \part{hops}{O(n/r)}`,
  parts: [
    { id: 'cost', tex: String.raw`r \cdot n \cdot d`, name: { it: 'operazioni', en: 'operations' } },
    { id: 'hops', tex: 'O(n/r)', name: { it: 'salti fra i due capi', en: 'hops between the ends' } },
  ],
  fields: {
    n: { ...lengthField, min: 2 },
    d: whole({ it: 'Larghezza', en: 'Width' }, 512, 1, 65_536, { tex: 'd' }),
    r: whole({ it: 'Ampiezza dell’intorno', en: 'Size of the neighborhood' }, 20, 1, 100_000, { tex: 'r' }),
  },
  look: [
    {
      it: 'Ogni parola guarda solo r vicine: il costo scende da n a r, ma per andare da un capo all’altro servono più strati.',
      en: 'Each word looks at r neighbours only: the cost falls from n to r, but it takes more layers to go from end to end.',
    },
    {
      it: 'Se l’intorno è centrato sulla parola, ogni salto arriva a r/2: i salti sono circa 2n/r. L’ordine è lo stesso, il numero è doppio.',
      en: 'If the neighborhood is centred on the word, each hop reaches r/2: the hops are about 2n/r. The order is the same, the number is double.',
    },
  ],
  spoken: {
    it: '«erre per enne per di; o grande di enne su erre».',
    en: '“r times n times d; big O of n over r”.',
  },
  check: ({ n, r }) =>
    r <= n
      ? null
      : {
          field: 'r',
          message: {
            it: 'L’intorno non può essere più lungo della frase: scegli r non maggiore di n.',
            en: 'The neighborhood cannot be longer than the sentence: choose r no greater than n.',
          },
        },
  present: ({ n, d, r }, write) => {
    const [cost, full, hops] = [layerCost.restricted(n, d, r), layerCost.selfAttention(n, d), restrictedHops(n, r)]
    return {
      numbersTex: String.raw`\part{cost}{${write.tex(r)} \cdot ${write.tex(n)} \cdot ${write.tex(d)} = ${write.tex(cost)}} \qquad \part{hops}{\tfrac{${write.tex(n)}}{${write.tex(r)}} = ${write.tex(n / r, 2)}}`,
      shapesTex: String.raw`\part{cost}{n \times r \text{ ${write.locale === 'it' ? 'punteggi, ognuno di' : 'scores, each of'} } d} \qquad \part{hops}{\left\lceil \tfrac{n-1}{r/2} \right\rceil = ${write.tex(hops)}}`,
      steps: [
        {
          title: { it: 'Risparmio e prezzo', en: 'Saving and price' },
          items: [
            { kind: 'line', label: { it: 'ristretta', en: 'restricted' }, tex: write.tex(cost) },
            { kind: 'line', label: { it: 'intera', en: 'full' }, tex: write.tex(full) },
            { kind: 'line', label: { it: 'quota', en: 'share' }, tex: String.raw`\frac{r}{n} = ${write.tex(r / n)}` },
            { kind: 'line', label: { it: 'salti contati', en: 'hops counted' }, tex: write.tex(hops) },
          ],
        },
      ],
      claims: [
        {
          statement: {
            it: 'Il cammino più lungo cresce come n/r (n = 70, r = 20).',
            en: 'The longest path grows as n/r (n = 70, r = 20).',
          },
          paper: write.text(70 / 20, 2),
          computed: write.text(restrictedHops(70, 20)),
          verdict: 'close',
          note: {
            it: 'L’ordine torna; con l’intorno centrato i salti sono il doppio.',
            en: 'The order is right; with a centred neighborhood the hops are twice as many.',
          },
        },
      ],
    }
  },
})
