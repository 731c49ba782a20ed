import { tabulate, type Matrix } from './matrix'

/** 0 where a position may look (itself and before), −∞ where it may not (3.2.3); n × n, added to scores. */
export function causalMask(n: number): Matrix {
  return tabulate(n, n, (i, j) => (j <= i ? 0 : -Infinity))
}

/** All zeros: every position may look at every key. */
export function openMask(rows: number, cols: number): Matrix {
  return tabulate(rows, cols, () => 0)
}
