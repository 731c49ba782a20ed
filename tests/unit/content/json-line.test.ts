import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineOfPath } from '@/lib/content/sources/json-line'

type Path = (string | number)[]

/** Every path of a value, with the line on which JSON.stringify(value, null, 1) prints it. */
function printedPaths(value: unknown): { path: Path; line: number }[] {
  const lines: { path: Path; line: number }[] = []
  let line = 1
  function walk(node: unknown, path: Path): void {
    if (path.length > 0) lines.push({ path, line })
    if (typeof node !== 'object' || node === null || Object.keys(node).length === 0) return
    const entries = Array.isArray(node) ? node.map((item, index) => [index, item] as const) : Object.entries(node)
    for (const [key, item] of entries) {
      line += 1
      walk(item, [...path, key])
    }
    line += 1
  }
  walk(value, [])
  return lines
}

describe('the line of a path in a JSON text', () => {
  it('is where the value is printed', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      // __proto__ as a key is set apart by JavaScript, and -0 by nobody.
      const source = JSON.stringify(value, null, 1)
      fc.pre(!source.includes('__proto__'))
      for (const { path, line } of printedPaths(JSON.parse(source))) expect(lineOfPath(source, path), source).toBe(line)
    }))
  })

  it('of a missing field is that of what should hold it', () => {
    expect(lineOfPath('{\n "a": {\n  "b": 1\n }\n}', ['a', 'c'])).toBe(2)
    expect(lineOfPath('[\n 1\n]', [5, 'x'])).toBe(1)
  })
})
