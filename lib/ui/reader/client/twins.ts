import { rowOf } from './rows'

/** The original's sentences that an element stands for. */
function sourcesOf(sentence: Element): string[] {
  return sentence.getAttribute('data-s')?.split(' ') ?? []
}

/** Lights every sentence of the row that stands for one of the given originals; none puts all out. */
export function lightSentences(row: Element, sources: readonly string[]): void {
  for (const sentence of row.querySelectorAll('.s')) {
    sentence.classList.toggle('lit', sourcesOf(sentence).some((source) => sources.includes(source)))
  }
}

/** Lights the next or previous sentence of the row with its twin. Returns false past either end. */
export function stepSentence(row: HTMLElement, step: 1 | -1): boolean {
  const numbers = Array.from(row.querySelectorAll('.s'), sourcesOf).flat().map(Number)
  if (numbers.length === 0) return false
  const lit = row.querySelector('.s.lit')
  const from = lit === null ? (step === 1 ? 0 : Math.max(...numbers) + 1) : Number(row.dataset.sentence ?? 0)
  const to = from + step
  if (to < 1 || to > Math.max(...numbers)) {
    row.removeAttribute('data-sentence')
    lightSentences(row, [])
    return false
  }
  row.dataset.sentence = String(to)
  lightSentences(row, [String(to)])
  return true
}

/** Lights a sentence and its twin under the pointer. Returns the function that undoes it. */
export function followPointer(page: HTMLElement): () => void {
  let lit: HTMLElement | null = null
  const over = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse') return
    const sentence = event.target instanceof Element ? event.target.closest('.col .s') : null
    const row = sentence === null ? null : rowOf(sentence)
    if (lit !== null && lit !== row) lightSentences(lit, [])
    if (row !== null && sentence !== null) lightSentences(row, sourcesOf(sentence))
    else if (lit !== null) lightSentences(lit, [])
    lit = row
  }
  page.addEventListener('pointerover', over)
  return () => page.removeEventListener('pointerover', over)
}
