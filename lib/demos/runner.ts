import type * as TF from '@tensorflow/tfjs-core'

export type Tf = typeof TF
export type Tensor = TF.Tensor
export type Tensor1D = TF.Tensor1D
export type Tensor3D = TF.Tensor3D

/**
 * A formula in tfjs: named tensors in, named tensors out. The type stands on the constant and not on
 * the parameters, so that a runner's file reads, and runs again in the sandbox, as plain JavaScript.
 */
export type Run<Inputs extends string = string, Sizes extends string = string> = (
  tf: Tf,
  x: Readonly<Record<Inputs, Tensor>>,
  size: Readonly<Record<Sizes, number>>,
) => Readonly<Record<string, Tensor>>
