import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'

const check = readFileSync('scripts/check-node.cjs', 'utf8')

/** Runs the check as the given version of Node would, and returns what it printed and how it ended. */
function as(node: string, env: Record<string, string> = {}): { code: number | null; printed: string } {
  const result = { code: null as number | null, printed: '' }
  runInNewContext(check, {
    process: { versions: { node }, env, exit: (code: number) => (result.code = code) },
    console: { error: (text: string) => (result.printed += text) },
  })
  return result
}

describe('the check of Node’s version', () => {
  it.each(['0.10.48', '4.9.1', '10.24.1', '18.20.8', '20.0.0', '20.18.3'])('refuses %s in words', (node) => {
    const { code, printed } = as(node)
    expect(code).toBe(1)
    expect(printed).toContain(`20.19 or newer is needed, this is ${node}`)
    expect(as(node, { LANG: 'it_IT.UTF-8' }).printed).toContain('Serve Node.js 20.19')
  })

  it.each(['20.19.0', '20.20.2', '21.0.0', '22.13.0', '26.1.0'])('lets %s pass', (node) => {
    expect(as(node)).toEqual({ code: null, printed: '' })
  })

  it('is ES5, which the oldest Node parses, and is loaded before anything else', () => {
    const parse = (code: string, ecmaVersion: 5 | 2015) =>
      new Linter().verify(code, { languageOptions: { ecmaVersion, sourceType: 'script' } }).filter(({ fatal }) => fatal)
    expect(parse(check, 5)).toEqual([])
    expect(parse('const a = 1', 5)).not.toEqual([])
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
    for (const name of ['start', 'test', 'test:long', 'build']) {
      expect(scripts[name]).toMatch(/^node --require \.\/scripts\/check-node\.cjs scripts\/\w+\.mjs/)
    }
  })
})
