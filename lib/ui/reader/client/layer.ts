import type { Locale } from '@/lib/domain/locale'

/** What can be opened on a row. Each kind's code arrives the first time one is opened. */
export type Layer =
  | { readonly kind: 'comment'; readonly row: string }
  | { readonly kind: 'terms'; readonly row: string; readonly term: string | null }
  | { readonly kind: 'answers'; readonly row: string }
  | { readonly kind: 'states'; readonly row: string }
  | { readonly kind: 'formula'; readonly row: string; readonly texes: readonly string[] }
  | { readonly kind: 'demo'; readonly row: string; readonly formula: string; readonly state: string | null }
  | {
      readonly kind: 'doubts'
      readonly row: string
      readonly demo: { readonly formulaId: string; readonly state: string } | null
      readonly selection: { readonly quote: string; readonly lang: Locale } | null
    }

/** Two layers of one key are one place: the later one takes the room of the earlier. */
export function layerKey(layer: Layer): string {
  return `${layer.row} ${layer.kind} ${layer.kind === 'demo' ? layer.formula : ''}`
}

/** The layers that are open on a row. */
export function layersOn(row: HTMLElement, layers: readonly Layer[]): readonly Layer[] {
  return layers.filter((layer) => layer.row === row.id)
}
