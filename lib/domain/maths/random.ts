/**
 * Seeded generator on 32-bit integers (sfc32, seeded through splitmix32): the same seed gives the
 * same bits on every machine, which neither Math.random nor a backend's generator promises.
 */
export interface Random {
  /** The next integer, 0 … 2³² − 1. */
  readonly integer: () => number
  /** Uniform in [0, 1), 24 bits: exact in float32 too. */
  readonly uniform: () => number
  /** Normal with mean 0 and variance 1. */
  readonly normal: () => number
}

export function seededRandom(seed: number): Random {
  let s = seed | 0
  const mix = () => {
    s = (s + 0x9e3779b9) | 0
    let z = s ^ (s >>> 16)
    z = Math.imul(z, 0x21f0aaad)
    z ^= z >>> 15
    z = Math.imul(z, 0x735a2d97)
    return (z ^ (z >>> 15)) | 0
  }
  let [a, b, c, counter] = [mix(), mix(), mix(), 1]
  const integer = () => {
    const result = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + result | 0
    return result >>> 0
  }
  for (let i = 0; i < 12; i++) integer()
  const uniform = () => (integer() >>> 8) / 0x1000000
  let spare: number | null = null
  const normal = () => {
    if (spare !== null) {
      const kept = spare
      spare = null
      return kept
    }
    // 1 − u lies in (0, 1], so that the logarithm is finite.
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()))
    const angle = 2 * Math.PI * uniform()
    spare = toGrid(radius * Math.sin(angle))
    return toGrid(radius * Math.cos(angle))
  }
  return { integer, uniform, normal }
}

/**
 * Rounds to multiples of 2⁻²⁰. Engines may differ in the last bit of log, sin and cos; the grid hides
 * it, and its numbers are exact in float32 as well, so that both precisions start from equal inputs.
 */
function toGrid(value: number): number {
  return Math.round(value * 0x100000) / 0x100000
}

/** A 32-bit hash of a text (FNV-1a), to give each word a generator of its own. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
