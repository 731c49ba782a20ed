import { fromHalfFloats, toHalfFloats } from './half-floats'
import { parameterShapes, type Weights } from './parameters'
import type { TransformerSettings } from './settings'

/** All parameters as float16, little-endian, one after the other in the model's order. */
export function packWeights(settings: TransformerSettings, weights: Weights): Uint8Array {
  const parts = parameterShapes(settings).map(({ name }) => toHalfFloats(weights[name]!))
  const bytes = new Uint8Array(2 * parts.reduce((sum, part) => sum + part.length, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const part of parts) for (const half of part) at = (view.setUint16(at, half, true), at + 2)
  return bytes
}

/** @throws RangeError when the bytes are not those of a model of this size. */
export function unpackWeights(settings: TransformerSettings, bytes: Uint8Array): Weights {
  const shapes = parameterShapes(settings)
  const count = shapes.reduce((sum, { rows, cols }) => sum + rows * cols, 0)
  if (bytes.length !== 2 * count) throw new RangeError(`The file has ${bytes.length} bytes; a model of this size has ${2 * count}`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let at = 0
  return Object.fromEntries(shapes.map(({ name, rows, cols }) => {
    const halves = Uint16Array.from({ length: rows * cols }, (_, i) => view.getUint16(at + 2 * i, true))
    at += 2 * rows * cols
    return [name, fromHalfFloats(halves)]
  }))
}
