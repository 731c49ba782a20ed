import type { LayerKind } from '@/lib/domain/machine/layer-loops'
import { logSlope } from '@/lib/domain/maths/log-slope'
import type { LayerPart } from '@/lib/demos/work/tasks/measure-layers'

type Curves = Readonly<Record<LayerKind, readonly LayerPart[]>>
type Curve = readonly Pick<LayerPart, 'n' | 'milliseconds'>[]

/** The median of what was measured of each layer, by rising n. */
export function curvesOf(parts: readonly LayerPart[]): Curves {
  const of = (kind: LayerKind) => {
    const own = parts.filter((part) => part.kind === kind)
    return [...new Set(own.map(({ n }) => n))].sort((a, b) => a - b).map((n) => {
      const times = own.filter((part) => part.n === n)
      return { ...times[0]!, milliseconds: median(times.map(({ milliseconds }) => milliseconds)) }
    })
  }
  return { attention: of('attention'), recurrence: of('recurrence'), convolution: of('convolution') }
}

/** The middle one, or of an even number the lower of the two. @throws RangeError for none. */
function median(values: readonly number[]): number {
  const middle = [...values].sort((a, b) => a - b)[(values.length - 1) >> 1]
  if (middle === undefined) throw new RangeError('Nothing was measured')
  return middle
}

/** Slope of the upper half of a curve: below, fixed costs hide it. */
export function slopeOf(curve: Curve): number {
  return logSlope(curve.slice(Math.floor(curve.length / 2)).map(({ n, milliseconds }) => [n, milliseconds] as const))
}

export interface Slopes {
  /** Of the medians. */
  readonly slope: number
  /** Of the sweeps one by one, the least and the greatest; null before two are whole. */
  readonly range: readonly [number, number] | null
}

/** The slope of a layer's curve, and how far the sweeps differ over it. */
export function slopesOf(parts: readonly LayerPart[], kind: LayerKind): Slopes {
  const curve = curvesOf(parts)[kind]
  const sweeps = [...new Set(parts.map(({ sweep }) => sweep))]
    .map((sweep) => parts.filter((part) => part.kind === kind && part.sweep === sweep))
    .filter((own) => own.length === curve.length)
    .map((own) => slopeOf([...own].sort((a, b) => a.n - b.n)))
  return { slope: slopeOf(curve), range: sweeps.length < 2 ? null : [Math.min(...sweeps), Math.max(...sweeps)] }
}

/** Exponents 1 and 2 lie 1 apart: sweeps that differ by more than half of it cannot tell which one it is. */
const MOST_SPREAD = 0.5

export const isNoisy = ({ range }: Slopes): boolean => range !== null && range[1] - range[0] > MOST_SPREAD

/**
 * Where the first curve rises above the second for good, between two measured n on straight lines of
 * logarithms; `always` when it lies above from the start, null when it ends below.
 */
export function crossingOf(first: Curve, second: Curve): number | 'always' | null {
  const gaps = second.slice(0, first.length).map(({ n, milliseconds }, i) => ({ n, gap: Math.log(first[i]!.milliseconds / milliseconds) }))
  const lastBelow = gaps.findLastIndex(({ gap }) => gap <= 0)
  if (lastBelow === gaps.length - 1) return null
  if (lastBelow < 0) return 'always'
  const [below, above] = [gaps[lastBelow]!, gaps[lastBelow + 1]!]
  const share = -below.gap / (above.gap - below.gap)
  return Math.exp(Math.log(below.n) + share * Math.log(above.n / below.n))
}
