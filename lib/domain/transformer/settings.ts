import { BASE_MODEL, type ModelSizes } from '../maths/parameter-count'

/** Everything that makes a model and its training; the paper's choices are the defaults. */
export interface TransformerSettings {
  readonly sizes: ModelSizes
  /** Words of the one vocabulary that source and target share, the special ones included. */
  readonly vocabulary: number
  /** Layer normalisation after each residual sum (the paper) or before each sub-layer (most code since). */
  readonly norm: 'post' | 'pre'
  readonly positions: 'sinusoids' | 'learned' | 'none'
  /** Longest sequence; only learned positions need it. */
  readonly maxLength: number
  /** Whether scores are divided by √d_k. */
  readonly scaleScores: boolean
  /** P_drop. */
  readonly dropout: number
  /** ε_ls. */
  readonly smoothing: number
  /** warmup_steps of equation (3). */
  readonly warmup: number
  /** Without the rise, training starts at the rate that the schedule has at its peak. */
  readonly rise: boolean
  /** Factor on equation (3): small models bear a higher rate. */
  readonly rateScale: number
}

/** The paper's base model but for the vocabulary, which it does not print. */
export const PAPER_SETTINGS: Omit<TransformerSettings, 'vocabulary'> = {
  sizes: BASE_MODEL,
  norm: 'post',
  positions: 'sinusoids',
  maxLength: 512,
  scaleScores: true,
  dropout: 0.1,
  smoothing: 0.1,
  warmup: 4000,
  rise: true,
  rateScale: 1,
}

/** Why settings make no model, as a kind that an interface can put into words; null when they do. */
export type SettingsFault = 'size' | 'odd-width' | 'vocabulary' | 'share' | 'schedule'

export function findSettingsFault(settings: TransformerSettings): SettingsFault | null {
  const { sizes, vocabulary, maxLength, dropout, smoothing, warmup, rateScale, positions } = settings
  if (![...Object.values(sizes), maxLength].every((size) => Number.isInteger(size) && size > 0)) return 'size'
  if (positions === 'sinusoids' && sizes.dModel % 2 !== 0) return 'odd-width'
  if (!Number.isInteger(vocabulary) || vocabulary <= SPECIAL_WORDS) return 'vocabulary'
  if (![dropout, smoothing].every((share) => share >= 0 && share < 1)) return 'share'
  if (!(warmup >= 1 && rateScale > 0 && Number.isFinite(warmup * rateScale))) return 'schedule'
  return null
}

/** @throws RangeError naming the fault. */
export function checkSettings(settings: TransformerSettings): void {
  const fault = findSettingsFault(settings)
  if (fault) throw new RangeError(`These settings make no model: ${fault}`)
}

/** Fills a batch up to its longest sentence; hidden by the masks. */
export const PAD = 0
/** Stands before a target sentence, so that its first word has something to follow. */
export const START = 1
/** Ends every sentence. */
export const END = 2
/** How many of the vocabulary's first ids are not words. */
export const SPECIAL_WORDS = 3
