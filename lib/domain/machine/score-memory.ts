/** Bytes of a number in float32. */
export const FLOAT_BYTES = 4

/** Bytes of the scores of h heads, n × n each. */
export const scoreBytes = (n: number, heads: number): number => FLOAT_BYTES * heads * n * n

/**
 * Bytes that the tiled way keeps at once for one head, besides Q, K, V and the output: a tile of scores,
 * and for each of its rows the greatest score, the sum and the output under way.
 */
export const tileBytes = (block: number, dV: number): number => FLOAT_BYTES * (block * block + block * (dV + 2))
