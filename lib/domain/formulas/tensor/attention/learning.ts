import { transpose } from '../../../maths/matrix'
import { nextWordBackward } from '../../../maths/next-word'
import { relativeError } from '../../../maths/relative-error'
import type { Claim, Step } from '../../demo/sheet'
import { productCell } from '../cell-tex'
import { matrixItem } from '../matrix-item'
import { getNumbers, matrixOf } from '../numbers'
import { learningParts } from './reference'
import type { AttentionView } from './steps'

/** A real next-word loss, its two gradients, and gradient descent on it. */
export function learningSteps({ prepared, named, write, state }: AttentionView): readonly Step[] {
  if (!prepared.sizes.learn) return []
  const words = prepared.labels.words!
  const losses = [...getNumbers(named, 'losses').data]
  const chance = Math.log(prepared.labels.vocabulary!.length)
  // Only the sum behind a cell asks for what queries and keys receive.
  const sumOf = (name: 'dQ' | 'dK') => (i: number, j: number) => {
    const { X, w, targets } = learningParts(prepared)
    return productCell(write, transpose(X), nextWordBackward(X, w, targets)[name])(i, j)
  }
  return [
    {
      title: { it: 'Indovinare la parola che segue', en: 'Guessing the next word' },
      text: {
        it: `Una testa con la maschera legge le parole fin lì e dà un punteggio a ogni parola della frase; la perdita è −ln della probabilità data a quella giusta, in media. A caso sarebbe ln ${prepared.labels.vocabulary!.length} = ${write.text(chance)}.`,
        en: `One masked head reads the words so far and gives every word of the sentence a score; the loss is −ln of the probability given to the right one, on average. By chance it would be ln ${prepared.labels.vocabulary!.length} = ${write.text(chance)}.`,
      },
      items: [
        {
          kind: 'table',
          caption: { it: 'Ingresso e bersaglio: la stessa frase, spostata di uno', en: 'Input and target: the same sentence, shifted by one' },
          head: [{ it: 'legge fino a', en: 'reads up to' }, { it: 'deve indovinare', en: 'must guess' }],
          rows: words.slice(0, -1).map((word, i) => [word, words[i + 1]!]),
        },
      ],
    },
    {
      title: { it: 'Due gradienti diversi', en: 'Two different gradients' },
      text: {
        it: 'La perdita è una sola, ma W^Q la sente attraverso le chiavi e W^K attraverso le query: le correzioni non coincidono.',
        en: 'The loss is one, but W^Q feels it through the keys and W^K through the queries: the corrections do not coincide.',
      },
      items: (['Q', 'K'] as const).map((of) =>
        matrixItem(`lossGradientW${of}`, String.raw`\nabla_{W^${of}} L = X^T \nabla_${of} L`, { it: `gradiente della perdita rispetto a W^${of}`, en: `gradient of the loss with respect to W^${of}` }, matrixOf(named, `lossGradientW${of}`), [String.raw`d_{\text{model}}`, 'd_k'], {
          part: of, cell: sumOf(`d${of}`),
        })),
    },
    {
      title: { it: 'Un passo di discesa, e un altro', en: 'One step of descent, and another' },
      text: {
        it: 'W ← W − η∇L per tutte le matrici insieme. Cambia il numero di passi e η: se è troppo grande, la perdita può risalire.',
        en: 'W ← W − η∇L for all the matrices at once. Change the number of steps and η: if it is too big the loss may rise again.',
      },
      items: [
        { kind: 'line', tex: String.raw`W \leftarrow W - ${write.tex(state.eta)}\,\nabla L: \quad L = ${losses.slice(0, 2).map((loss) => write.tex(loss, 4)).join(String.raw` \to `)}` },
        {
          kind: 'plot',
          caption: { it: 'La perdita, passo dopo passo', en: 'The loss, step by step' },
          x: { label: { it: 'passi', en: 'steps' } },
          y: { label: { it: 'perdita (nat)', en: 'loss (nats)' } },
          series: [{ name: { it: 'perdita', en: 'loss' }, points: losses.map((loss, i) => [i, loss] as const) }],
          marks: [{ x: 0, y: losses[0]!, name: { it: 'inizio', en: 'start' } }],
        },
      ],
    },
  ]
}

/** What the learning part lets one check. */
export function learningClaims({ prepared, named, write }: AttentionView): readonly Claim[] {
  if (!prepared.sizes.learn) return []
  const losses = getNumbers(named, 'losses').data
  const gap = relativeError(getNumbers(named, 'lossGradientWQ').data, getNumbers(named, 'lossGradientWK').data)
  const claims: Claim[] = [
    {
      statement: { it: 'I gradienti di W^Q e di W^K sono diversi.', en: 'The gradients of W^Q and W^K differ.' },
      paper: null,
      computed: `max|∇W^Q − ∇W^K| / max|∇W^K| = ${write.text(gap)}`,
      verdict: gap > 1e-3 ? 'holds' : 'fails',
    },
  ]
  if (losses.length > 1) {
    claims.push({
      statement: { it: 'Un passo di discesa abbassa la perdita.', en: 'One step of descent lowers the loss.' },
      paper: null,
      computed: `${write.text(losses[0]!, 4)} → ${write.text(losses[1]!, 4)}`,
      verdict: losses[1]! < losses[0]! ? 'holds' : 'fails',
    })
  }
  return claims
}
