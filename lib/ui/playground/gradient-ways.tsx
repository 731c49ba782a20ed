'use client'
import { pathOf } from '@/lib/i18n/pages'
import { useDemo } from '../demos/demo-context'
import { Said } from '../demos/said'
import { Tex } from '../demos/tex'
import { usePlayground } from './use-playground'

const VALUES = String.raw`\nabla W^V = M^T A^T G`
const SCORES = String.raw`\nabla S_{ij} = A_{ij}\left(g_i \cdot v_j - \textstyle\sum_l A_{il}\; g_i \cdot v_l\right)`
const QUERIES_AND_KEYS = String.raw`\nabla W^Q = X^T\, \nabla S\, K/\sqrt{d_k} \qquad \nabla W^K = M^T\, \nabla S^T Q/\sqrt{d_k}`

/** The ways by which one loss reaches three matrices; the demo of equation (1) goes them number by number. */
export function GradientWays() {
  const strings = usePlayground()
  const { locale } = useDemo()
  return (
    <details className="pg-ways">
      <summary>{strings.whyTitle}</summary>
      <p><Said text={strings.whyArrives} /></p>
      <p><Said text={strings.whyV} /></p>
      <p className="pg-way"><Tex tex={VALUES} /></p>
      <p><Said text={strings.whyS} /></p>
      <p className="pg-way"><Tex tex={SCORES} /></p>
      <p><Said text={strings.whyQK} /></p>
      <p className="pg-way"><Tex tex={QUERIES_AND_KEYS} /></p>
      <p><a className="opens" href={`${pathOf(locale, 'paper')}?demo=R01`}>{strings.whyLink}</a></p>
    </details>
  )
}
