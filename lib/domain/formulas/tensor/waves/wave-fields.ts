import { whole } from '../../demo/fields'
import type { Problem } from '../../demo/problem'

export const widthField = whole({ it: 'Larghezza del modello', en: 'Width of the model' }, 512, 2, 1024, { tex: String.raw`d_{\text{model}}` })
export const startField = whole({ it: 'Prima posizione', en: 'First position' }, 0, 0, 100_000, { tex: 'pos' })
export const countField = whole({ it: 'Quante posizioni', en: 'How many positions' }, 32, 1, 128)

/** Waves come in pairs of a sine and a cosine. */
export function evenWidth({ d }: { readonly d: number }): Problem | null {
  return d % 2 === 0 ? null : { field: 'd', message: { it: 'Le onde vanno a coppie: scegli una larghezza pari.', en: 'Waves come in pairs: choose an even width.' } }
}

/**
 * An angle brought to [−π, π] in float64. In float32 the sine of an angle of 2000 errs by 10⁻⁴;
 * of the same angle brought back first, by 10⁻⁷.
 */
export function reducedAngle(angle: number): number {
  return Math.fround(angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI)))
}
