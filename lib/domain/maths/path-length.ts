/** Layers of contiguous convolutions until the first of n positions reaches the last: ⌈(n − 1)/(k − 1)⌉. */
export function contiguousLayers(n: number, k: number): number {
  return Math.ceil((n - 1) / (k - 1))
}

/** Layers of dilated convolutions (each k times wider apart) until k^layers ≥ n. Counted, not by logarithm. */
export function dilatedLayers(n: number, k: number): number {
  let layers = 0
  for (let reach = 1; reach < n; reach *= k) layers++
  return layers
}

/** Hops between the two ends when each position sees r neighbours centred on it, r/2 on each side. */
export function restrictedHops(n: number, r: number): number {
  return Math.ceil((n - 1) / (r / 2))
}
