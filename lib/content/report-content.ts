import { discoverLayers } from './discover'
import type { LayerReport } from './layer'
import type { PaperSources } from './sources/paper-sources'

/** What is there of each layer, and how much it owes. */
export async function reportContent(sources: PaperSources): Promise<{ layers: Record<string, LayerReport> }> {
  const layers = await discoverLayers()
  const reports = await Promise.all(layers.map(async (layer) => [layer.name, await layer.report(sources)] as const))
  return { layers: Object.fromEntries(reports) }
}
