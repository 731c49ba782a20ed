import type { Layer } from '../layer'
import { reportSentences } from '../sentence-report'

/** The translation and the restatement; paper.json holds them. */
export const layers: readonly Layer[] = (['it', 'en'] as const).map((locale) => ({
  name: locale,
  report: (sources) => reportSentences(sources.facts, sources.layers[locale]),
}))
