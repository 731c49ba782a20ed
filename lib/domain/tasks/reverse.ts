import { copy } from './copy'
import type { Task } from './task'

export const reverse: Task = {
  ...copy,
  id: 'reverse',
  title: { it: 'Rovesciare', en: 'Reversing' },
  asks: { it: 'Legge da tre a otto lettere e le scrive dall’ultima alla prima.', en: 'It reads three to eight letters and writes them from last to first.' },
  why: {
    it: 'La prima lettera da scrivere è l’ultima letta, e dove stia dipende dalla lunghezza: la diagonale si rovescia, e ogni frase ha la sua.',
    en: 'The first letter to write is the last one read, and where that is depends on the length: the diagonal turns over, and each sentence has its own.',
  },
  draw: (random) => copy.retold(copy.draw(random)),
  answer: (source) => copy.answer(source)?.toReversed() ?? null,
  retoldTitle: { it: 'scrivere le lettere nell’ordine in cui sono', en: 'writing the letters in the order in which they stand' },
}
