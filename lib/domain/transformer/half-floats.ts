/** Numbers as float16, to the nearest, ties to even; beyond 65504 they become infinite. */
export function toHalfFloats(numbers: Float32Array): Uint16Array {
  const bits = new Uint32Array(numbers.buffer, numbers.byteOffset, numbers.length)
  return Uint16Array.from(bits, (x) => {
    const sign = (x >>> 16) & 0x8000
    const exponent = ((x >>> 23) & 0xff) - 112
    const fraction = x & 0x7fffff
    if (exponent >= 31) return sign | 0x7c00 | (exponent === 143 && fraction ? 0x200 : 0)
    // Subnormal halves: the leading one becomes visible and moves right.
    if (exponent <= 0) return exponent < -10 ? sign : sign | rounded((fraction | 0x800000) >>> 0, 14 - exponent)
    return sign | (rounded((exponent << 23) | fraction, 13) & 0x7fff)
  })
}

function rounded(value: number, shift: number): number {
  const half = 2 ** (shift - 1)
  const down = Math.floor(value / 2 ** shift)
  const rest = value - down * 2 ** shift
  return down + (rest > half || (rest === half && down % 2 === 1) ? 1 : 0)
}

export function fromHalfFloats(halves: Uint16Array): Float32Array {
  return Float32Array.from(halves, (half) => {
    const sign = half & 0x8000 ? -1 : 1
    const exponent = (half >>> 10) & 0x1f
    const fraction = half & 0x3ff
    if (exponent === 31) return fraction ? Number.NaN : sign * Infinity
    return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15))
  })
}
