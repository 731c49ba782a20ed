'use client'
import { useEffect, useRef, type PointerEvent } from 'react'
import type { Part } from '@/lib/domain/formulas/demo/demo'
import { useDemo } from './demo-context'
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
  const { strings, lit, light, say } = useDemo()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    for (const drawn of box.current?.querySelectorAll<HTMLElement>('[data-part]') ?? []) {
      drawn.classList.toggle('demo-lit', drawn.dataset.part === lit)
    }
  }, [lit, numbersTex, shapesTex])
  const follow = (event: PointerEvent) => {
    const part = (event.target as Element).closest<HTMLElement>('[data-part]')?.dataset.part ?? null
    if (part !== lit) light(part)
  }
  return (
    <div className="demo-faces" ref={box} onPointerOver={follow} onPointerLeave={() => light(null)}>
      <div className="demo-face"><span className="demo-small">{strings.faceSymbols}</span><Tex tex={symbolsTex} display /></div>
      {numbersTex === null ? null : (
        <div className="demo-face"><span className="demo-small">{strings.faceNumbers}</span><Tex tex={numbersTex} display /></div>
      )}
      {shapesTex === null ? null : (
        <div className="demo-face"><span className="demo-small">{strings.faceShapes}</span><Tex tex={shapesTex} display /></div>
      )}
      <ul className="demo-parts" aria-label={strings.parts}>
        {parts.map((part) => (
          <li key={part.id}>
            <button type="button" className={lit === part.id ? 'demo-lit' : ''} aria-pressed={lit === part.id}
              onFocus={() => light(part.id)} onBlur={() => light(null)} onClick={() => light(part.id)} onPointerEnter={() => light(part.id)}>
              <Tex tex={part.tex} /> <span>{say(part.name)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
