import type { Measured, Point } from './curve'

/** Why a lane takes no further step. */
export type RunEnd =
  /** Every held-out sentence right, several measurements in a row. */
  | { readonly kind: 'learned'; readonly step: number }
  | { readonly kind: 'limit'; readonly step: number }
  /** The loss is no number any more. */
  | { readonly kind: 'not-a-number'; readonly step: number; readonly lastLoss: number | null; readonly rate: number }
  /** The loss is far above where it started, for many steps. */
  | { readonly kind: 'grown'; readonly step: number; readonly loss: number; readonly firstLoss: number; readonly rate: number }

/** Measurements in a row that must be perfect. */
const IN_A_ROW = 3
/** Steps in a row that the loss must be this many times its first value. */
const [GROWN_STEPS, GROWN_TIMES] = [20, 4]

const isPerfect = ({ words, sentences }: Measured) => words >= 0.999 && sentences >= 0.99

/** Whether a lane with this curve is at its end. `limit` is the number of steps asked for. */
export function findRunEnd(points: readonly Point[], limit: number): RunEnd | null {
  const last = points.at(-1)
  if (!last || last.loss === null) return null
  const { step, loss } = last
  const rate = last.rate ?? 0
  const broken = !Number.isFinite(loss) || (last.measured !== null && !Number.isFinite(last.measured.loss))
  if (broken) return { kind: 'not-a-number', step, rate, lastLoss: points.findLast((point) => Number.isFinite(point.loss))?.loss ?? null }
  const firstLoss = points.find((point) => point.loss !== null)!.loss!
  const recent = points.slice(-GROWN_STEPS)
  if (recent.length === GROWN_STEPS && recent.every((point) => point.loss !== null && point.loss > GROWN_TIMES * firstLoss)) {
    return { kind: 'grown', step, loss, firstLoss, rate }
  }
  const measured = last.measured ? points.filter((point) => point.measured !== null).slice(-IN_A_ROW) : []
  if (measured.length === IN_A_ROW && measured.every((point) => isPerfect(point.measured!))) return { kind: 'learned', step }
  return step >= limit ? { kind: 'limit', step } : null
}
