import { hashText, seededRandom } from '../../../maths/random'
import type { Numbers } from '../../demo/demo'

/** Widths at which dot products are sampled. */
export const WIDTHS = [4, 16, 64, 256, 512] as const

/** The last numbers drawn under each name: drawing millions takes longer than all that is done with them. */
const drawn = new Map<string, { readonly of: string; readonly numbers: Numbers }>()

/** Independent normal numbers with mean 0 and variance 1, from a seed and a name. Not to be written to. */
export function normals(name: string, seed: number, shape: readonly number[]): Numbers {
  const of = `${seed}/${shape.join('×')}`
  const known = drawn.get(name)
  if (known?.of === of) return known.numbers
  const numbers = draw(name, seed, shape)
  drawn.set(name, { of, numbers })
  return numbers
}

function draw(name: string, seed: number, shape: readonly number[]): Numbers {
  const random = seededRandom(hashText(`${seed}/${name}`))
  const data = new Float32Array(shape.reduce((product, size) => product * size, 1))
  for (let i = 0; i < data.length; i++) data[i] = random.normal()
  return { shape, data }
}

/** Row i of the left numbers dot row i of the right ones, for stacked rows of `width`. */
export function rowDots(left: Numbers, right: Numbers, width: number): Float64Array {
  return Float64Array.from({ length: left.data.length / width }, (_, i) => {
    let sum = 0
    for (let k = 0; k < width; k++) sum += left.data[i * width + k]! * right.data[i * width + k]!
    return sum
  })
}
