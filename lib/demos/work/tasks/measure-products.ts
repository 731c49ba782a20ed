import { productByCells, productByRows, productOperations } from '@/lib/domain/machine/product-loops'
import { matMul } from '@/lib/domain/maths/matrix'
import { normalMatrix } from '@/lib/domain/maths/random-matrix'
import { relativeError } from '@/lib/domain/maths/relative-error'
import { BACKENDS, type BackendName, type PassedOver } from '../../backend/backend'
import { startOnly } from '../../backend/start-backend'
import { findObstacle } from '../../backend/obstacle'
import { timeWork, type Timing } from '../time-work'
import type { Bench } from '../task'

export type Contender = 'cells' | 'rows' | BackendName

/** How one way of multiplying did, or why it did not. */
export type ProductPart =
  | ({ readonly contender: Contender; readonly gigaflops: number; readonly error: number; readonly software: boolean } & Timing)
  | { readonly contender: Contender; readonly reason: PassedOver['reason'] }

/** Milliseconds given to each contender. */
const BUDGET = 400

/**
 * Multiplies two n × n matrices drawn from the seed, in loops and on every backend that starts. Backends
 * are timed with the reading back of the result, without the sending of the factors.
 */
export async function measureProducts(
  { n, seed }: { readonly n: number; readonly seed: number },
  { report, wasmFolder }: Bench<ProductPart>,
): Promise<null> {
  const [a, b] = [normalMatrix(n, n, 1, seed), normalMatrix(n, n, 1, seed + 1)]
  const [a32, b32] = [Float32Array.from(a.data), Float32Array.from(b.data)]
  const reference = matMul(a, b).data
  const tell = (contender: Contender, timing: Timing, result: ArrayLike<number>, software = false) =>
    report({ contender, ...timing, gigaflops: productOperations(n) / timing.milliseconds / 1e6, error: relativeError(result, reference), software })
  for (const [contender, product] of [['cells', productByCells], ['rows', productByRows]] as const) {
    const timing = await timeWork(() => product(a32, b32, n), BUDGET)
    tell(contender, timing, product(a32, b32, n))
  }
  for (const contender of [...BACKENDS].reverse()) {
    const started = await startOnly(contender, wasmFolder)
    if ('reason' in started) {
      report({ contender, reason: started.reason })
      continue
    }
    const { tf } = started
    const factors = [tf.tensor2d(a32, [n, n]), tf.tensor2d(b32, [n, n])] as const
    const product = async () => {
      const result = tf.matMul(...factors)
      const data = await result.data()
      result.dispose()
      return data
    }
    const timing = await timeWork(product, BUDGET)
    tell(contender, timing, await product(), (await findObstacle(contender, false)) === 'software')
    tf.dispose([...factors])
  }
  return null
}
