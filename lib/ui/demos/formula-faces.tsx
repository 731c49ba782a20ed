'use client'
import { useEffect, useRef, type PointerEvent } from 'react'
import type { Locale } from '@/lib/domain/locale'
import type { Part } from '@/lib/domain/formulas/demo/demo'
import { useDemo } from './demo-context'
import { useIsLit } from './light'
import { Said } from './said'
import { Scroller } from './scroller'
import { Tex } from './tex'

interface Props {
  readonly symbolsTex: string
  /** Null until the first numbers are there. */
  readonly numbersTex: string | null
  readonly shapesTex: string | null
  readonly parts: readonly Part[]
}

/** The formula in symbols, in present numbers and in shapes; by pointer its parts are live. */
export function FormulaFaces({ symbolsTex, numbersTex, shapesTex, parts }: Props) {
  const { strings, light, locale } = useDemo()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const show = () => {
      for (const drawn of box.current?.querySelectorAll<HTMLElement>('.demo-face [data-part]') ?? []) {
        drawn.classList.toggle('demo-lit', drawn.dataset.part === light.lit())
      }
    }
    show()
    return light.subscribe(show)
  }, [light, numbersTex, shapesTex])
  const follow = (event: PointerEvent) => light.point((event.target as Element).closest<HTMLElement>('[data-part]')?.dataset.part ?? null)
  return (
    <div className="demo-faces" ref={box} onPointerMove={follow} onPointerDown={follow} onPointerLeave={() => light.point(null)}>
      <Face name={strings.faceSymbols} tex={withMarks(symbolsTex, locale)} />
      {numbersTex === null ? null : <Face name={strings.faceNumbers} tex={numbersTex} />}
      {shapesTex === null ? null : <Face name={strings.faceShapes} tex={shapesTex} />}
      <ul className="demo-parts" aria-label={strings.parts}>
        {parts.map((part) => <PartButton key={part.id} part={part} />)}
      </ul>
    </div>
  )
}

function Face({ name, tex }: { name: string; tex: string }) {
  return (
    <Scroller className="demo-face" name={name}>
      <span className="demo-small">{name}</span>
      <Tex tex={tex} display />
    </Scroller>
  )
}

function PartButton({ part }: { part: Part }) {
  const { light, say, locale } = useDemo()
  const lit = useIsLit(light, part.id)
  return (
    <li>
      <button type="button" className={lit ? 'demo-lit' : ''} aria-pressed={lit} data-part={part.id}
        onFocus={() => light.hold(part.id)} onBlur={() => light.hold(null)} onClick={() => light.hold(part.id)}>
        <Tex tex={withMarks(part.tex, locale)} /> <Said text={say(part.name)} />
      </button>
    </li>
  )
}

/** The exponents of equation (3) are printed with a point, thousands with a thin space: each reader gets the marks of the other faces. */
function withMarks(tex: string, locale: Locale): string {
  const decimals = locale === 'it' ? tex.replace(/(\d)\.(\d)/g, '$1{,}$2') : tex
  return decimals.replace(/(\d)\\,(\d{3})/g, locale === 'it' ? '$1{.}$2' : '$1{,}$2')
}
