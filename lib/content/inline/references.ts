/** Citation brackets as the paper prints them: [13], [35, 2, 5]. */
export const CITATION = /\[(\d{1,3}(?:, ?\d{1,3})*)\]/g

export function citedNumbers(bracketed: string): number[] {
  return bracketed.split(',').map(Number)
}

/** The block of reference number `n`. */
export function referenceId(n: number): string {
  return `ref-${n}`
}
