import { attention } from '@/lib/domain/maths/attention'
import { at, tabulate, zeros, type Matrix } from '@/lib/domain/maths/matrix'
import { normalMatrix } from '@/lib/domain/maths/random-matrix'
import { relativeError } from '@/lib/domain/maths/relative-error'
import type { BackendName, BackendWish } from '../../backend/backend'
import { startBackend } from '../../backend/start-backend'
import type { Tensor, Tf } from '../../runner'
import { plainAttention, tiledTensors } from '../attention-tensors'
import { timeWork } from '../time-work'

export interface MemoryAsk {
  readonly n: number
  readonly d: number
  readonly block: number
  readonly seed: number
  readonly backend: BackendWish
}

export interface Measured {
  /** Bytes of tensors alive at once, inputs left out: as tfjs counts them. */
  readonly peak: number
  readonly milliseconds: number
  /** Largest gap from the float64 reference, on the rows that were checked. */
  readonly error: number
}

export interface MemoryAnswer {
  readonly backend: BackendName
  readonly plain: Measured
  readonly tiled: Measured
  /** Largest gap between the two, on all rows. */
  readonly apart: number
  /** Rows compared with the reference. */
  readonly checked: number
}

const BUDGET = 400
/** The reference is slow: it computes so many queries, spread over the sequence. */
const CHECKED = 64

/** Attention with all its n² scores at once, and tile by tile: peak memory, time, and how far apart they are. */
export async function measureMemory({ n, d, block, seed, backend }: MemoryAsk, { wasmFolder }: { readonly wasmFolder: string }): Promise<MemoryAnswer> {
  const { tf, name } = await startBackend(backend, wasmFolder)
  const matrices = [0, 1, 2].map((salt) => normalMatrix(n, d, 1, seed + salt)) as [Matrix, Matrix, Matrix]
  const [Q, K, V] = matrices.map(({ data }) => tf.tensor2d(Float32Array.from(data), [n, d])) as [Tensor, Tensor, Tensor]
  const every = Math.max(1, Math.floor(n / CHECKED))
  const rows = Array.from({ length: Math.min(n, CHECKED) }, (_, i) => i * every)
  const pick = (data: ArrayLike<number>) => rows.flatMap((i) => Array.from({ length: d }, (_, j) => data[i * d + j]!))
  const some = tabulate(rows.length, d, (i, j) => at(matrices[0], rows[i]!, j))
  const reference = attention(some, matrices[1], matrices[2], zeros(rows.length, n)).output.data
  const measure = async (run: () => Tensor) => {
    const { result, peak } = await watchMemory(tf, run)
    const { milliseconds } = await timeWork(() => readOnce(run), BUDGET)
    return { result, peak, milliseconds, error: relativeError(pick(result), reference) }
  }
  try {
    const { result: first, ...plain } = await measure(() => plainAttention(tf, Q, K, V))
    const { result: second, ...tiled } = await measure(() => tiledTensors(tf, Q, K, V, block))
    return { backend: name, plain, tiled, apart: relativeError(second, first), checked: rows.length }
  } finally {
    tf.dispose([Q, K, V])
  }
}

async function readOnce(run: () => Tensor): Promise<Float32Array> {
  const result = run()
  const data = (await result.data()) as Float32Array
  result.dispose()
  return data
}

async function watchMemory(tf: Tf, run: () => Tensor): Promise<{ result: Float32Array; peak: number }> {
  const before = tf.memory().numBytes
  let made: Tensor | null = null
  const { peakBytes } = await tf.profile(() => (made = run()))
  const result = (await made!.data()) as Float32Array
  tf.dispose(made!)
  return { result: Float32Array.from(result), peak: peakBytes - before }
}
