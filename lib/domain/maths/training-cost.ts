/** Sustained speed in TFLOPS that footnote 5 assumes for each card. */
export const CARD_TFLOPS = { K80: 2.8, K40: 3.7, M40: 6.0, P100: 9.5 } as const

export type Card = keyof typeof CARD_TFLOPS

export const HOUR = 3600
export const DAY = 24 * HOUR

/** Footnote 5: seconds × cards × operations a second. */
export function trainingOperations(seconds: number, cards: number, tflops: number): number {
  return seconds * cards * tflops * 1e12
}

/** Rounded to `digits` significant digits, as Table 2 prints its costs. */
export function significant(value: number, digits: number): number {
  return Number(value.toPrecision(digits))
}
