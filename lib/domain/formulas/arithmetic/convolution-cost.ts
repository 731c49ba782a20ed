import { layerCost } from '../../maths/layer-cost'
import { lengthField } from '../demo/common-fields'
import { arithmetic } from '../demo/demo'
import { kernelField, widthField } from './cost-fields'

/** R17: a convolution costs k times a recurrent layer. */
export const convolutionCost = arithmetic({
  id: 'R17',
  symbolsTex: String.raw`\frac{\part{conv}{k \cdot n \cdot d^2}}{\part{rec}{n \cdot d^2}} = \part{k}{k}`,
  parts: [
    { id: 'conv', tex: String.raw`k \cdot n \cdot d^2`, name: { it: 'convoluzione', en: 'convolution' } },
    { id: 'rec', tex: String.raw`n \cdot d^2`, name: { it: 'strato ricorrente', en: 'recurrent layer' } },
    { id: 'k', tex: 'k', name: { it: 'larghezza del kernel', en: 'kernel width' } },
  ],
  fields: { n: lengthField, d: widthField, k: kernelField },
  look: [
    {
      it: 'A ogni posizione la convoluzione applica k matrici d × d, una per ogni vicino che vede; lo strato ricorrente ne applica una. Lunghezza e larghezza si semplificano: resta k.',
      en: 'At each position a convolution applies k matrices of d × d, one for each neighbour it sees; a recurrent layer applies one. Length and width cancel: k is left.',
    },
  ],
  spoken: {
    it: '«kappa per enne per di quadro, diviso enne per di quadro, fa kappa».',
    en: '“k n d squared over n d squared is k”.',
  },
  present: ({ n, d, k }, write) => {
    const [conv, rec] = [layerCost.convolutional(n, d, k), layerCost.recurrent(n, d)]
    return {
      numbersTex: String.raw`\frac{\part{conv}{${write.tex(conv)}}}{\part{rec}{${write.tex(rec)}}} = \part{k}{${write.tex(conv / rec)}}`,
      shapesTex: String.raw`\part{conv}{k \cdot n \cdot (d \times d)} \quad \part{rec}{n \cdot (d \times d)}`,
      steps: [
        {
          title: { it: 'Il rapporto', en: 'The ratio' },
          items: [
            { kind: 'line', label: { it: 'convoluzione', en: 'convolution' }, tex: String.raw`${write.tex(k)} \cdot ${write.tex(n)} \cdot ${write.tex(d)}^2 = ${write.tex(conv)}` },
            { kind: 'line', label: { it: 'ricorrente', en: 'recurrent' }, tex: String.raw`${write.tex(n)} \cdot ${write.tex(d)}^2 = ${write.tex(rec)}` },
          ],
        },
      ],
      claims: [
        {
          statement: { it: 'La convoluzione costa k volte la ricorrenza.', en: 'Convolution costs k times what recurrence does.' },
          paper: `k = ${write.text(k)}`,
          computed: write.text(conv / rec),
          verdict: conv / rec === k ? 'agrees' : 'differs',
        },
      ],
    }
  },
})
