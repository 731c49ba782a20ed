import { LAYER_KINDS, layerLoops, layerWork, type LayerInputs, type LayerKind, type LayerSizes } from '@/lib/domain/machine/layer-loops'
import { normalMatrix } from '@/lib/domain/maths/random-matrix'
import { relativeError } from '@/lib/domain/maths/relative-error'
import type { BackendName, BackendWish } from '../../backend/backend'
import { startBackend } from '../../backend/start-backend'
import { layerTensors } from '../layer-tensors'
import { timeWork } from '../time-work'
import type { Bench } from '../task'

export interface LayersAsk {
  readonly d: number
  readonly k: number
  /** n runs from 16 to this by doubling. */
  readonly most: number
  readonly seed: number
  /** `loops`: plain code; else a backend of tfjs. */
  readonly engine: 'loops' | BackendWish
}

/** One layer at one length, in one of the sweeps. */
export interface LayerPart {
  readonly sweep: number
  readonly kind: LayerKind
  readonly n: number
  readonly milliseconds: number
  /** Multiply-adds. */
  readonly work: number
}

export interface LayersAnswer {
  /** The engine that did it: a backend asked for may be missing. */
  readonly engine: 'loops' | BackendName
  /** Largest gap between backend and loops at the shortest length; 0 for the loops themselves. */
  readonly error: number
}

const LEAST = 16
/** Milliseconds given to each point of a curve, each time that it is measured. */
const BUDGET = 40
/**
 * The whole curve is measured so often, layers turn about: what disturbs for a second spoils one sweep, which
 * the median passes over. An odd number has one in the middle.
 */
const SWEEPS = 5

/** Times the three layers of Table 1 as the sequence grows. */
export async function measureLayers({ d, k, most, seed, engine }: LayersAsk, { report, wasmFolder }: Bench<LayerPart>): Promise<LayersAnswer> {
  const run = engine === 'loops' ? inLoops : await onBackend(engine, wasmFolder)
  let error = 0
  await warmUp(run, { n: LEAST, d, k }, seed)
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let n = LEAST; n <= most; n *= 2) {
      for (const kind of LAYER_KINDS) {
        const sizes = { n, d, k }
        const inputs = drawInputs(kind, sizes, seed)
        const layer = run.prepare(kind, sizes, inputs)
        const { milliseconds } = await timeWork(layer.work, BUDGET, 1)
        if (engine !== 'loops' && n === LEAST && sweep === 0) error = Math.max(error, relativeError(await layer.work(), layerLoops[kind](sizes, inputs)))
        layer.dispose()
        report({ sweep, kind, n, milliseconds, work: layerWork[kind](sizes) })
      }
    }
  }
  return { engine: run.name, error }
}

/** Runs each layer until its code has been compiled for good: else the first points would be too slow. */
async function warmUp(run: Engine, sizes: LayerSizes, seed: number): Promise<void> {
  for (const kind of LAYER_KINDS) {
    const layer = run.prepare(kind, sizes, drawInputs(kind, sizes, seed))
    await timeWork(layer.work, BUDGET, 1)
    layer.dispose()
  }
}

interface Prepared {
  readonly work: () => ArrayLike<number> | Promise<ArrayLike<number>>
  readonly dispose: () => void
}

interface Engine {
  readonly name: 'loops' | BackendName
  readonly prepare: (kind: LayerKind, sizes: LayerSizes, inputs: LayerInputs) => Prepared
}

const inLoops: Engine = {
  name: 'loops',
  prepare: (kind, sizes, inputs) => ({ work: () => layerLoops[kind](sizes, inputs), dispose: () => {} }),
}

async function onBackend(wish: BackendWish, wasmFolder: string): Promise<Engine> {
  const { tf, name } = await startBackend(wish, wasmFolder)
  return { name, prepare: (kind, sizes, inputs) => layerTensors(tf, kind, sizes, inputs) }
}

function drawInputs(kind: LayerKind, { n, d, k }: LayerSizes, seed: number): LayerInputs {
  const draw = (rows: number, cols: number, deviation: number, salt: number) =>
    Float32Array.from(normalMatrix(rows, cols, deviation, seed + salt).data)
  const rows = kind === 'recurrence' ? d : kind === 'convolution' ? k * d : 0
  return { X: draw(n, d, 1, 0), W: draw(rows, d, 1 / Math.sqrt(Math.max(1, rows)), 1) }
}
