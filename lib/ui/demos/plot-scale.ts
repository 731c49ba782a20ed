/** Maps values to places along an axis, and says where to write numbers beside it. */
export interface PlotScale {
  readonly place: (value: number) => number
  readonly ticks: readonly number[]
}

/** A scale from the values' range to [from, to], with some `about` numbers beside it; logarithmic ones want values above 0. */
export function plotScale(values: readonly number[], from: number, to: number, log: boolean, about = 6): PlotScale {
  const usable = values.filter((value) => Number.isFinite(value) && (!log || value > 0))
  const turn = log ? Math.log10 : (value: number) => value
  let low = Math.min(...usable.map(turn))
  let high = Math.max(...usable.map(turn))
  if (!Number.isFinite(low)) [low, high] = [0, 1]
  // A curve that starts near nothing is drawn from nothing.
  if (!log && low > 0 && low < 0.15 * high) low = 0
  if (high - low < 1e-12) [low, high] = [low - 0.5, high + 0.5]
  const place = (value: number) => from + ((turn(value) - low) / (high - low)) * (to - from)
  const spread = log ? logTicks : linearTicks
  let ticks = spread(low, high, about)
  // One number alone beside an axis gives no measure.
  for (let more = about + 1; ticks.length < 2 && more <= about + 4; more++) ticks = spread(low, high, more)
  return { place, ticks }
}

function linearTicks(low: number, high: number, about: number): number[] {
  const rough = (high - low) / about
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough)!
  const ticks: number[] = []
  // Adding 0 makes a zero of −0, which would be written with its sign.
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++) ticks.push(k * step + 0)
  return ticks
}

function logTicks(low: number, high: number, about: number): number[] {
  const every = Math.max(1, Math.ceil((high - low) / (about - 1)))
  // Where few powers of ten fit, twos and fives stand between them.
  const factors = high - low < 2 && about > 4 ? [1, 2, 5] : [1]
  const ticks: number[] = []
  for (let k = Math.floor(low); k <= high + 1e-9; k += factors.length > 1 ? 1 : every) {
    for (const factor of factors) {
      const place = k + Math.log10(factor)
      if (place >= low - 1e-9 && place <= high + 1e-9) ticks.push(factor * 10 ** k)
    }
  }
  return ticks
}
