/** A string, a mark of structure, or anything else that JSON holds (number, true, null). */
const TOKEN = /"(?:\\.|[^"\\])*"|[{}[\],:]|[^\s{}[\],:"]+/g

interface Frame {
  readonly container: '{' | '['
  /** The key or index that the next value stands under. */
  key: PropertyKey | null
}

/**
 * The line, counted from 1, of the value at `path` in the JSON text `source`. Where the path leaves
 * the text (a missing field), the line of its deepest container that exists.
 */
export function lineOfPath(source: string, path: readonly PropertyKey[]): number {
  const frames: Frame[] = []
  let best = { depth: 0, offset: 0 }
  for (const match of source.matchAll(TOKEN)) {
    const token = match[0]
    const top = frames.at(-1)
    if (token === ':') continue
    if (token === ',') {
      if (top) top.key = top.container === '[' ? Number(top.key) + 1 : null
      continue
    }
    if (token === '}' || token === ']') {
      frames.pop()
      continue
    }
    if (top?.container === '{' && top.key === null) {
      top.key = JSON.parse(token) as string
      continue
    }
    const here = frames.map((frame) => frame.key)
    if (here.length > best.depth && here.every((key, depth) => key === path[depth])) {
      best = { depth: here.length, offset: match.index }
    }
    if (token === '{') frames.push({ container: '{', key: null })
    if (token === '[') frames.push({ container: '[', key: 0 })
  }
  return source.slice(0, best.offset).split('\n').length
}
