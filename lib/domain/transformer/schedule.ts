import { learningRate } from '../maths/learning-rate'
import type { TransformerSettings } from './settings'

/** Equation (3) for a model's settings; without the rise its steps before warm-up have the peak's rate. */
export function rateAt(step: number, { sizes, warmup, rise, rateScale }: TransformerSettings): number {
  return rateScale * learningRate(rise ? step : Math.max(step, warmup), sizes.dModel, warmup)
}
