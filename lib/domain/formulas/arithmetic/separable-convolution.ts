import { layerCost } from '../../maths/layer-cost'
import { lengthField } from '../demo/common-fields'
import { arithmetic } from '../demo/demo'
import { kernelField, widthField } from './cost-fields'

/** R18: separable convolution at k = n against attention and a point-wise layer. */
export const separableConvolution = arithmetic({
  id: 'R18',
  symbolsTex: String.raw`\part{sep}{k \cdot n \cdot d + n \cdot d^2} \;\overset{k = n}{=}\; \part{att}{n^2 \cdot d} + \part{point}{n \cdot d^2}`,
  parts: [
    { id: 'sep', tex: String.raw`knd + nd^2`, name: { it: 'convoluzione separabile', en: 'separable convolution' } },
    { id: 'att', tex: String.raw`n^2 d`, name: { it: 'self-attention', en: 'self-attention' } },
    { id: 'point', tex: String.raw`n d^2`, name: { it: 'strato punto per punto', en: 'point-wise layer' } },
  ],
  fields: { n: lengthField, d: widthField, k: { ...kernelField, value: 70, max: 100_000 } },
  look: [
    {
      it: 'La convoluzione separabile guarda lungo la frase una coordinata alla volta (k·n·d) e poi mescola le coordinate (n·d²). Allarga il kernel fino a tutta la frase: i due conti diventano lo stesso.',
      en: 'A separable convolution looks along the sentence one coordinate at a time (k·n·d), then mixes the coordinates (n·d²). Widen the kernel to the whole sentence: the two sums become one.',
    },
    {
      it: 'Con k minore di n costa meno, ma vede solo un tratto della frase.',
      en: 'With k below n it costs less, but it sees only a stretch of the sentence.',
    },
  ],
  spoken: {
    it: '«kappa enne di più enne di quadro; con kappa uguale a enne, enne quadro di più enne di quadro».',
    en: '“k n d plus n d squared; with k equal to n, n squared d plus n d squared”.',
  },
  present: ({ n, d, k }, write) => {
    const separable = layerCost.separable(n, d, k)
    const [attention, pointWise] = [layerCost.selfAttention(n, d), layerCost.pointWise(n, d)]
    const both = attention + pointWise
    const full = layerCost.separable(n, d, n)
    const sign = separable === both ? '=' : separable < both ? '<' : '>'
    return {
      numbersTex: String.raw`\part{sep}{${write.tex(separable)}} \;${sign}\; \part{att}{${write.tex(attention)}} + \part{point}{${write.tex(pointWise)}} = ${write.tex(both)}`,
      shapesTex: String.raw`\part{sep}{k \cdot (n \times d) + n \cdot (d \times d)}`,
      steps: [
        {
          title: { it: 'I due conti', en: 'The two sums' },
          items: [
            { kind: 'line', label: { it: 'separabile', en: 'separable' }, tex: String.raw`${write.tex(k)} \cdot ${write.tex(n)} \cdot ${write.tex(d)} + ${write.tex(n)} \cdot ${write.tex(d)}^2 = ${write.tex(separable)}` },
            { kind: 'line', label: { it: 'attenzione e strato punto per punto', en: 'attention and point-wise layer' }, tex: String.raw`${write.tex(attention)} + ${write.tex(pointWise)} = ${write.tex(both)}` },
          ],
        },
      ],
      claims: [
        {
          statement: {
            it: `Con k = n = ${write.text(n)} i due costi coincidono.`,
            en: `At k = n = ${write.text(n)} the two costs are the same.`,
          },
          paper: null,
          computed: `${write.text(full)} = ${write.text(both)}`,
          verdict: full === both ? 'holds' : 'fails',
        },
      ],
    }
  },
})
