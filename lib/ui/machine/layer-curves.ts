import type { LayerKind } from '@/lib/domain/machine/layer-loops'
import { logSlope } from '@/lib/domain/maths/log-slope'
import type { LayerPart } from '@/lib/demos/work/tasks/measure-layers'

type Curves = Readonly<Record<LayerKind, readonly LayerPart[]>>
type Curve = readonly Pick<LayerPart, 'n' | 'milliseconds'>[]

/** The best that was measured of each layer, by rising n. */
export function curvesOf(parts: readonly LayerPart[]): Curves {
  const of = (kind: LayerKind) => {
    const best = new Map<number, LayerPart>()
    for (const part of parts) {
      if (part.kind === kind && part.milliseconds < (best.get(part.n)?.milliseconds ?? Infinity)) best.set(part.n, part)
    }
    return [...best.values()].sort((a, b) => a.n - b.n)
  }
  return { attention: of('attention'), recurrence: of('recurrence'), convolution: of('convolution') }
}

/** Slope of the upper half of a curve: below, fixed costs hide it. */
export function slopeOf(curve: Curve): number {
  return logSlope(curve.slice(Math.floor(curve.length / 2)).map(({ n, milliseconds }) => [n, milliseconds] as const))
}

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
