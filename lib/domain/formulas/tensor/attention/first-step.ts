import type { Bilingual } from '../../../locale'
import type { Step } from '../../demo/sheet'
import { kindOf } from '../../trained/fields'
import { inputCell } from '../input-rows'
import { matrixItem } from '../matrix-item'
import { matrixOf } from '../numbers'
import type { AttentionView } from './steps'

/** What the attention starts from: rows made from the seed, or those that reach a layer of the trained model. */
export function firstStep({ prepared, state, write }: AttentionView, words: readonly string[], keys: readonly string[]): Step {
  const dims = ['n', String.raw`d_{\text{model}}`] as const
  const rows = matrixOf(prepared.tensors, 'X')
  const X = matrixItem('X', 'X', { it: 'ingresso', en: 'input' }, rows, dims, { rowNames: words })
  if (state.weights !== 'trained') {
    return {
      title: { it: 'Le parole diventano righe', en: 'The words become rows' },
      text: {
        it: 'Ogni parola è una riga: il suo embedding più la sua posizione. I numeri vengono dal seme, non da un modello addestrato.',
        en: 'Each word is a row: its embedding plus its position. The numbers come from the seed, not from a trained model.',
      },
      items: [{ ...X, cell: inputCell(write, words, rows, state.seed) }],
    }
  }
  const M = matrixItem('M', 'M', { it: 'quel che l’encoder ha fatto della frase inglese', en: 'what the encoder has made of the English sentence' }, matrixOf(prepared.tensors, 'M'), dims, { rowNames: keys })
  return {
    title: { it: 'Che cosa arriva a questo strato', en: 'What reaches this layer' },
    text: WHAT_REACHES[kindOf(state)],
    items: keys === words ? [X] : [X, M],
  }
}

const WHAT_REACHES: Readonly<Record<'encoder' | 'decoder' | 'cross', Bilingual>> = {
  encoder: {
    it: 'Ogni riga è una parola inglese come la trova questo strato: nel primo, embedding più posizione; nel secondo, quel che il primo ne ha fatto.',
    en: 'Each row is an English word as this layer finds it: in the first, embedding plus position; in the second, what the first has made of it.',
  },
  decoder: {
    it: 'Ogni riga è un posto della traduzione, con il nome dell’ultima parola che ha letto: da lì sta per scrivere la seguente.',
    en: 'Each row is a place of the translation, named after the last word it has read: from there it is about to write the next.',
  },
  cross: {
    it: 'Le query vengono dal decoder: ogni riga di X ha il nome dell’ultima parola italiana letta e sta per scrivere la seguente. Chiavi e valori vengono dall’encoder, riga per riga della frase inglese.',
    en: 'Queries come from the decoder: each row of X is named after the last Italian word read and is about to write the next. Keys and values come from the encoder, row by row of the English sentence.',
  },
}
