import type { Named, Numbers, Prepared } from '@/lib/domain/formulas/demo/demo'
import { relativeError } from '@/lib/domain/maths/relative-error'
import type { Run, Tensor, Tf } from './runner'

/**
 * Runs a formula on the present backend and reads every result back. All tensors are disposed, also
 * when the runner or the read-back fails.
 */
export async function runTensors(tf: Tf, run: Run, prepared: Prepared): Promise<Named> {
  const results = tf.tidy(() => {
    const inputs = Object.fromEntries(
      Object.entries(prepared.tensors).map(([name, numbers]) => [name, toTensor(tf, numbers)]),
    )
    // tidy keeps what is returned; a runner may hand back one of its inputs.
    return Object.fromEntries(
      Object.entries(run(tf, inputs, prepared.sizes)).map(([name, tensor]) => [name, tf.clone(tensor)]),
    )
  }) as Record<string, Tensor>
  try {
    const read = await Promise.all(
      Object.entries(results).map(async ([name, tensor]) => {
        const data = (await tensor.data()) as Float32Array
        return [name, { shape: tensor.shape, data: Float32Array.from(data) }] as const
      }),
    )
    return Object.fromEntries(read)
  } finally {
    tf.dispose(results)
  }
}

function toTensor(tf: Tf, { shape, data }: Numbers): Tensor {
  return tf.tensor(data instanceof Float32Array ? data : Float32Array.from(data), [...shape], 'float32')
}

/**
 * The largest relative error over all results. @throws RangeError when backend and reference do not
 * give the same names: a result without a reference would pass unchecked.
 */
export function largestError(named: Named, reference: Named): number {
  const names = Object.keys(reference)
  if (names.length !== Object.keys(named).length || names.some((name) => !named[name])) {
    throw new RangeError(`Results ${Object.keys(named).join(', ')} against ${names.join(', ')}`)
  }
  return Math.max(0, ...names.map((name) => relativeError(named[name]!.data, reference[name]!.data)))
}
