import { lazy, Suspense, type ComponentType } from 'react'
import { createPortal } from 'react-dom'
import type { Locale } from '@/lib/domain/locale'
import { findRow } from './rows'

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

/** Where in the row each kind is shown. */
const SLOT: Record<Layer['kind'], string> = {
  comment: ':scope > .notes',
  terms: ':scope > .notes',
  answers: ':scope > .notes',
  states: ':scope > .notes',
  formula: ':scope > .notes',
  demo: ':scope > .below',
  doubts: ':scope > .notes',
}

const CommentLayer = lazy(() => import('../../comments/comment-layer'))
const TermsLayer = lazy(() => import('../../glossary/terms-layer'))
const AnswersLayer = lazy(() => import('../../glossary/answers-layer'))
const StatesLayer = lazy(() => import('../../states/states-layer'))
const FormulaLayer = lazy(() => import('../../formulas/formula-layer'))
const DemoLayer = lazy(() => import('../../demos/demo-layer')) as ComponentType<{
  locale: Locale
  formulaId: string
  initialState: string | null
  onClose: () => void
  onStateChange: (state: string) => void
}>
const DoubtsLayer = lazy(() => import('../../doubts/doubts-layer')) as ComponentType<{
  locale: Locale
  blockId: string
  demo: { formulaId: string; state: string } | null
  selection: { quote: string; lang: Locale } | null
  onClose: () => void
}>

export function layerKey(layer: Layer): string {
  return `${layer.row} ${layer.kind} ${layer.kind === 'demo' ? layer.formula : ''}`
}

interface Props {
  readonly locale: Locale
  readonly layers: readonly Layer[]
  readonly onClose: (layer: Layer) => void
  readonly onDemoState: (layer: Layer, state: string) => void
}

/** Every open layer, each drawn in its own row's slot. */
export function Layers({ locale, layers, onClose, onDemoState }: Props) {
  return layers.map((layer) => {
    const slot = findRow(layer.row)?.querySelector(SLOT[layer.kind])
    if (!slot) return null
    const close = () => onClose(layer)
    return createPortal(
      <Suspense fallback={<p className="quiet waiting" aria-busy="true" />}>
        {layer.kind === 'comment' && <CommentLayer locale={locale} blockId={layer.row} onClose={close} />}
        {layer.kind === 'terms' && (
          <TermsLayer key={layer.term} locale={locale} blockId={layer.row} termId={layer.term} onClose={close} />
        )}
        {layer.kind === 'answers' && <AnswersLayer locale={locale} blockId={layer.row} onClose={close} />}
        {layer.kind === 'states' && <StatesLayer locale={locale} blockId={layer.row} onClose={close} />}
        {layer.kind === 'formula' && (
          <FormulaLayer key={layer.texes.join('\n')} locale={locale} blockId={layer.row} texes={layer.texes} onClose={close} />
        )}
        {layer.kind === 'demo' && (
          <DemoLayer
            // Another state of a demo that is open already begins it anew.
            key={layer.state}
            locale={locale}
            formulaId={layer.formula}
            initialState={layer.state}
            onClose={close}
            onStateChange={(state) => onDemoState(layer, state)}
          />
        )}
        {layer.kind === 'doubts' && (
          <DoubtsLayer
            locale={locale}
            blockId={layer.row}
            demo={layer.demo}
            selection={layer.selection}
            onClose={close}
          />
        )}
      </Suspense>,
      slot,
      layerKey(layer),
    )
  })
}
