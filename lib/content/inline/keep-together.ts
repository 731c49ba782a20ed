import type { PhrasingContent } from 'mdast'

/** Opening marks or an elided article just before a formula. */
const BEFORE = /(?:\p{L}{1,6}’|[([«“‘])+$/u
/** Punctuation, or the hyphen of a compound, just after it. */
const AFTER = /^[)\]»”’.,;:!?-]+/u

function isFormula(node: PhrasingContent | undefined): boolean {
  return node?.type === 'emphasis' && node.data?.hName === 'span' && 'dataTex' in (node.data.hProperties ?? {})
}

/**
 * Binds each formula to the marks that touch it: a browser may break a line on either side of a
 * formula, and a line must not begin with its comma.
 */
export function keepTogether(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index]
    if (!node) continue
    if (!isFormula(node)) {
      result.push(node)
      continue
    }
    const previous = result.at(-1)
    const before = previous?.type === 'text' ? (BEFORE.exec(previous.value)?.[0] ?? '') : ''
    const next = nodes[index + 1]
    const after = next?.type === 'text' ? (AFTER.exec(next.value)?.[0] ?? '') : ''
    if (before === '' && after === '') {
      result.push(node)
      continue
    }
    if (previous?.type === 'text' && before !== '') {
      result.pop()
      result.push({ ...previous, value: previous.value.slice(0, -before.length) })
    }
    const bound: PhrasingContent[] = [
      { type: 'text', value: before },
      node,
      { type: 'text', value: after },
    ]
    result.push({
      type: 'emphasis',
      children: bound.filter((part) => part.type !== 'text' || part.value !== ''),
      data: { hName: 'span', hProperties: { className: ['nb'] } },
    })
    if (next?.type === 'text' && after !== '') {
      result.push({ ...next, value: next.value.slice(after.length) })
      index += 1
    }
  }
  return result.filter((node) => node.type !== 'text' || node.value !== '')
}
