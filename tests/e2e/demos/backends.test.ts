import { expect, it } from 'vitest'
import { withPage } from '../../setup/e2e'
import { openPaper } from '../page/open-paper'
import { openHere } from './open-demo'

it('tfjs is loaded at the first run of a tensor demo and not before; a missing backend gives way with a word', async () => {
  await withPage(async (page) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await openPaper(page)
    await openHere(page, 'R34')
    expect(asked.filter((path) => /wasm|tfjs|worker/.test(path))).toEqual([])
    const demo = await openHere(page, 'R14')
    expect(asked.some((path) => path.startsWith('/vendor/tfjs-wasm/'))).toBe(true)
    await demo.locator('select[name="backend"]').selectOption('webgpu')
    await demo.locator('.demo-provenance', { hasText: 'Non quello chiesto: webgpu qui non c’è' }).waitFor()
    expect(await demo.locator('.demo-claims tbody tr').count()).toBe(2)
  }, { expectedErrors: /GPU stall|GL Driver Message|WebGL|WebGPU/i })
})
