import { contiguousLayers, dilatedLayers } from '../../maths/path-length'
import { lengthField } from '../demo/common-fields'
import { arithmetic } from '../demo/demo'
import { whole } from '../demo/fields'

/** R19: layers of convolution until two ends of a sentence are connected. */
export const convolutionDepth = arithmetic({
  id: 'R19',
  symbolsTex: String.raw`\part{near}{O(n/k)} \qquad \part{far}{O(\log_k(n))}`,
  parts: [
    { id: 'near', tex: 'O(n/k)', name: { it: 'kernel contigui', en: 'contiguous kernels' } },
    { id: 'far', tex: String.raw`O(\log_k(n))`, name: { it: 'kernel dilatati', en: 'dilated kernels' } },
  ],
  fields: {
    n: { ...lengthField, value: 512, min: 2 },
    k: whole({ it: 'Larghezza del kernel', en: 'Kernel width' }, 3, 2, 1000, { tex: 'k' }),
  },
  look: [
    {
      it: 'Ogni strato contiguo allunga lo sguardo di k − 1 posti: si sale a gradini uguali. Ogni strato dilatato lo moltiplica per k: bastano pochi strati.',
      en: 'Each contiguous layer lengthens the view by k − 1 places: equal stairs. Each dilated layer multiplies it by k: a few layers are enough.',
    },
    {
      it: 'L’articolo dà l’ordine di grandezza, non il numero esatto: qui gli strati si contano davvero.',
      en: 'The paper gives the order, not the exact number: here the layers are really counted.',
    },
  ],
  spoken: {
    it: '«o grande di enne su kappa; o grande del logaritmo in base kappa di enne».',
    en: '“big O of n over k; big O of log base k of n”.',
  },
  present: ({ n, k }, write) => {
    const [near, far] = [contiguousLayers(n, k), dilatedLayers(n, k)]
    const log = Math.log(n) / Math.log(k)
    const [claimNear, claimFar] = [contiguousLayers(512, 3), dilatedLayers(512, 3)]
    return {
      numbersTex: String.raw`\part{near}{\tfrac{${write.tex(n)}}{${write.tex(k)}} = ${write.tex(n / k, 1)}} \qquad \part{far}{\log_{${k}}(${write.tex(n)}) = ${write.tex(log, 2)}}`,
      shapesTex: String.raw`\part{near}{\left\lceil \tfrac{n-1}{k-1} \right\rceil = ${write.tex(near)}} \qquad \part{far}{k^L \ge n:\ L = ${write.tex(far)}}`,
      steps: [
        {
          title: { it: 'Gli strati contati', en: 'The layers counted' },
          items: [
            {
              kind: 'table',
              caption: { it: 'Ordine dell’articolo e conto esatto', en: 'The paper’s order and the exact count' },
              head: [{ it: 'kernel', en: 'kernels' }, { it: 'ordine', en: 'order' }, { it: 'strati', en: 'layers' }],
              rows: [
                [{ it: 'contigui', en: 'contiguous' }, write.text(n / k, 1), write.text(near)],
                [{ it: 'dilatati', en: 'dilated' }, write.text(log, 2), write.text(far)],
              ],
            },
            {
              kind: 'table',
              caption: { it: 'Fin dove si arriva, strato per strato', en: 'How far one gets, layer by layer' },
              head: [{ it: 'strati', en: 'layers' }, { it: 'contigui', en: 'contiguous' }, { it: 'dilatati', en: 'dilated' }],
              rows: Array.from({ length: Math.min(far, 12) }, (_, i) => [
                write.text(i + 1),
                write.text(Math.min(n, 1 + (i + 1) * (k - 1))),
                write.text(Math.min(n, k ** (i + 1))),
              ]),
            },
          ],
        },
      ],
      claims: [
        {
          statement: {
            it: 'Con n = 512 e k = 3: circa n/k strati contigui, circa log₃ n dilatati.',
            en: 'At n = 512 and k = 3: about n/k contiguous layers, about log₃ n dilated ones.',
          },
          paper: `${write.text(512 / 3, 1)}; ${write.text(Math.log(512) / Math.log(3), 2)}`,
          computed: `${write.text(claimNear)}; ${write.text(claimFar)}`,
          verdict: 'close',
          note: {
            it: 'L’ordine torna; il numero esatto di strati contigui è una volta e mezza n/k.',
            en: 'The order is right; the exact number of contiguous layers is one and a half times n/k.',
          },
        },
      ],
    }
  },
})
