import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { startBackend } from '@/lib/demos/backend/start-backend'
import { startInNode } from './backends'

const wasmFolder = fileURLToPath(new URL('../../../node_modules/@tensorflow/tfjs-backend-wasm/dist/', import.meta.url))

describe('where there is no graphics card', () => {
  // Silences tfjs's advice to use another package in Node.
  beforeAll(() => startInNode('cpu'))

  test('it chooses wasm by itself and says what it passed over', async () => {
    const { tf, name, passedOver } = await startBackend('auto', wasmFolder)
    expect(name).toBe('wasm')
    expect(tf.getBackend()).toBe('wasm')
    expect(passedOver).toEqual([{ name: 'webgpu', reason: 'missing' }, { name: 'webgl', reason: 'missing' }])
  })

  test('a backend asked for is taken', async () => {
    const { tf, name, passedOver } = await startBackend('cpu', wasmFolder)
    expect([name, tf.getBackend(), passedOver]).toEqual(['cpu', 'cpu', []])
  })

  test('one asked for that is missing gives way to the next, and that is said', async () => {
    const { name, passedOver } = await startBackend('webgl', wasmFolder)
    expect(name).toBe('wasm')
    expect(passedOver[0]).toEqual({ name: 'webgl', reason: 'missing' })
  })
})
