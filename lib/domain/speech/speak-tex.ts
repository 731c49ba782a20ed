import type { Locale } from '../locale'
import { readTex } from './read-tex'
import { Speaker } from './speaker'
import { keyOf } from './tex-tree'
import type { Wording } from './wording'

/** Reads formulas aloud in one language. */
export interface FormulaVoice {
  /** How `tex` is read, or null where it holds something that this wording has no words for. */
  speak(tex: string): string | null
}

/**
 * Prepares the voice of a language; make it once. Keys of the wording are TeX, compared as trees:
 * `W_i^Q` and `W^Q_i` are one.
 * @throws RangeError for a key that cannot be read
 */
export function formulaVoice(wording: Wording, locale: Locale): FormulaVoice {
  const formulas = keyed(wording.formulas)
  const speaker = new Speaker(wording, keyed(wording.parts), locale)
  return {
    speak(tex) {
      const nodes = readTex(tex)
      if (nodes === null) return null
      return formulas.get(keyOf(nodes)) ?? speaker.formula(nodes)
    },
  }
}

function keyed(readings: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(
    Object.entries(readings).map(([tex, reading]) => {
      const nodes = readTex(tex)
      if (nodes === null) throw new RangeError(`${tex} cannot be read as TeX`)
      return [keyOf(nodes), reading]
    }),
  )
}
