import { afterAll, expect, it } from 'vitest'
import { removeDataDir } from '@/scripts/launcher/throwaway-database.mjs'
import { newDataFolder } from '../../setup/data-folder'
import { withPage, type PageOptions } from '../../setup/e2e'
import { killDatabase } from '../../setup/kill-database'
import { freePort, launch, type Launched } from '../../setup/launched'
import { openPaper } from '../page/open-paper'
import { BLOCK, chooseAccount, layer, openDoubts, PASSWORD } from './family'

const dataDir = newDataFolder()
let launched: Launched | undefined

afterAll(async () => {
  launched?.kill('SIGCONT')
  launched?.kill('SIGTERM')
  await launched?.ended
  removeDataDir(dataDir)
})

it('gives a clear page and clear answers while the database is stopped, and all comes back by itself', async () => {
  const port = await freePort()
  launched = launch({ PORT: String(port), DATA_DIR: dataDir, PAPER_URL: 'http://127.0.0.1:1/' })
  const [, setupLink = ''] = await launched.printed(/open, once only: (\S+)/)
  const origin = `http://127.0.0.1:${port}`
  const options: PageOptions = { baseURL: origin, expectedErrors: /503|ERR_/ }

  await withPage(async (page) => {
    await page.goto(setupLink)
    await chooseAccount(page, 'Chi tiene')
    await openPaper(page, `${origin}/#${BLOCK}`)
    await openDoubts(page)

    // Whoever watches over the database is held back while it is down.
    launched!.kill('SIGSTOP')
    await killDatabase(dataDir)

    for (const [path, words] of [['/', 'La base di dati non risponde'], ['/en', 'The database does not answer'], ['/dubbi', 'La base di dati'], ['/en/family', 'The database']] as const) {
      const answer = await page.request.get(path)
      expect([path, answer.status()]).toEqual([path, 503])
      expect(await answer.text()).toContain(words)
      expect(answer.headers()).toMatchObject({ 'cache-control': 'private, no-store', 'retry-after': '5' })
    }
    for (const path of ['/api/doubts', '/api/doubts/counts', '/api/stream', '/api/export/mine', '/api/resume', '/api/original/file', '/api/auth/session']) {
      const answer = await page.request.get(path)
      expect([path, answer.status(), ((await answer.json()) as { error: string }).error]).toEqual([path, 503, 'unavailable'])
    }
    const { csrfToken } = (await (await page.request.get('/api/auth/csrf')).json()) as { csrfToken: string }
    const form = { name: 'Chi tiene', password: PASSWORD, csrfToken, json: 'true', callbackUrl: '/' }
    const signIn = await page.request.post('/api/auth/callback/member', { form, headers: { origin } })
    expect([signIn.status(), ((await signIn.json()) as { error: string }).error]).toEqual([503, 'unavailable'])

    await layer(page).getByLabel('La domanda').fill('Scritta mentre non risponde')
    await layer(page).getByRole('button', { name: 'Lascia qui' }).click()
    await layer(page).getByRole('button', { name: 'Riprova' }).waitFor()
    const other = await page.context().newPage()
    await other.goto('/')
    await other.getByRole('heading', { name: 'La base di dati non risponde' }).waitFor()

    launched!.kill('SIGCONT')
    await launched!.printed(/running again/)
    await other.locator('.page.ready').waitFor()
    await layer(page).getByRole('button', { name: 'Riprova' }).click()
    await layer(page).locator('.thread').waitFor()

    // The stream too has come back: what is asked in one page appears in the other.
    await openPaper(other, `${origin}/#${BLOCK}`)
    await openDoubts(other)
    await layer(other).locator('.thread').waitFor()
    await layer(other).getByLabel('La domanda').fill('Scritta dopo')
    await layer(other).getByRole('button', { name: 'Lascia qui' }).click()
    await layer(page).locator('.thread').nth(1).waitFor()
  }, options)
})
