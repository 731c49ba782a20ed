import { lazy, Suspense, type ComponentType } from 'react'
import { createPortal } from 'react-dom'
import type { Locale } from '@/lib/domain/locale'
import { layerKey, type Layer } from './layer'
import { findRow } from './rows'

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
