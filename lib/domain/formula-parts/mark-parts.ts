import type { FormulaPart } from './find-parts'

/**
 * TeX in which KaTeX sets each part inside an element with `data-part`, the part's place in `parts`.
 * It is for drawing only: what is copied, and what MathML says, is the TeX without marks. A part that
 * opens with a script has no base inside it and stays unmarked.
 */
export function markParts(tex: string, parts: readonly FormulaPart[]): string {
  const opening = new Map<number, string[]>()
  const closing = new Map<number, number>()
  parts.forEach(({ start, end }, at) => {
    if (!canBeMarked(tex.slice(start, end))) return
    // TeX takes a command with arguments as a script only between braces.
    const script = /[_^]\s*$/.test(tex.slice(0, start))
    opening.set(start, [...(opening.get(start) ?? []), `${script ? '{' : ''}\\htmlData{part=${at}}{`])
    closing.set(end, (closing.get(end) ?? 0) + (script ? 2 : 1))
  })
  let marked = ''
  for (let at = 0; at <= tex.length; at++) {
    marked += '}'.repeat(closing.get(at) ?? 0) + (opening.get(at)?.join('') ?? '') + tex.charAt(at)
  }
  return marked
}

/** Whether a part can be set by itself: braces and fences close inside it, and nothing else is open. */
function canBeMarked(tex: string): boolean {
  if (/^[_^&]|\\(?:left|right|begin|end|\\)|&/.test(tex)) return false
  let depth = 0
  for (const [sign] of tex.matchAll(/\\.|[{}]/g)) {
    if (sign === '{') depth++
    if (sign === '}' && --depth < 0) return false
  }
  return depth === 0
}
