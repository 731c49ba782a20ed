import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadDemo } from '@/lib/domain/formulas/load-demo'
import { initialState } from '@/lib/domain/formulas/demo/read-field'
import type { TensorDemo } from '@/lib/domain/formulas/demo/demo'
import { FORMULAS } from '@/lib/domain/formulas/registry'
import { runTensors } from '@/lib/demos/run-tensors'
import type { Run } from '@/lib/demos/runner'
import { findSourceName, getRunner, isEditable } from '@/lib/demos/runners'
import { plainScript } from '@/lib/demos/sandbox/plain-script'
import { constantOf, workerScript } from '@/lib/demos/sandbox/worker-script'
import { startInNode } from './backends'

const source = (name: string) => readFileSync(new URL(`../../../lib/demos/runners/${name}.ts`, import.meta.url), 'utf8')

describe.each(FORMULAS.filter(({ id }) => isEditable(id)).map(({ id }) => id))('the code of %s', (id) => {
  test('runs again as a plain script, with the same numbers', async () => {
    const tf = await startInNode('cpu')
    const demo = (await loadDemo(id)) as TensorDemo
    const name = findSourceName(id)!
    const prepared = demo.prepare(initialState(demo.fields, 'it'))
    const again = new Function(`${plainScript(source(name))}\nreturn ${constantOf(name)}`)() as Run
    expect(await runTensors(tf, again, prepared)).toEqual(await runTensors(tf, await getRunner(id), prepared))
  })

  test('can be read in one screen', () => {
    expect(source(findSourceName(id)!).split('\n').length).toBeLessThanOrEqual(50)
  })
})

test('every tensor formula names a source file that exports its constant', () => {
  for (const { id, kind } of FORMULAS) {
    const name = findSourceName(id)
    expect(name !== null).toBe(kind === 'tensor')
    if (name) expect(source(name)).toContain(`export const ${constantOf(name)}: Run`)
  }
})

test('strings and comments of the code are left as they are, and the whole is one valid script', () => {
  const code = "import type { Run } from '../runner'\n/** a: Tensored thing! */\nexport const trial: Run<'a'> = (tf, x) => ({ b: x.a })\n"
  expect(() => new Function(workerScript('', 'trial', code))).not.toThrow()
  expect(plainScript(code)).toContain('const trial = (tf, x) => ({ b: x.a })')
})
