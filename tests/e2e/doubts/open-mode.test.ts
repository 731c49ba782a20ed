import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { withPage, type PageOptions } from '../../setup/e2e'
import { openPaper } from '../page/open-paper'
import { violations } from '../page/violations'
import { BLOCK, chooseAccount, layer, makeLink, openDoubts, signIn } from './family'
import { openHouse, type OpenHouse } from './open-house'

let house: OpenHouse
afterAll(() => house?.close())

/** A browser of its own, far away: it reaches the installation through the proxy only. */
const faraway = <T>(work: (page: Page) => Promise<T>, options: PageOptions = {}) =>
  withPage(work, { baseURL: house.origin, ignoreHTTPSErrors: true, ...options })

const statusOf = (page: Page, path: string) => page.evaluate(async (at) => (await fetch(at)).status, path)

/** What axe finds on each of the pages on a phone, and on the first of them on a wide screen. */
async function checkPages(page: Page, paths: readonly string[]): Promise<void> {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 })
    for (const path of width === 390 ? paths : paths.slice(0, 1)) {
      await page.goto(path)
      await page.locator('main.quiet-page h1').waitFor()
      expect(await violations(page), `${path} at ${width} px`).toEqual([])
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(over, `${path} at ${width} px`).toBeLessThanOrEqual(0)
    }
  }
}

// One story: each test goes on from where the last one stopped.
let invite = ''
let guestLink = ''

it('is set up by its owner over TLS, with cookies bound to the host', async () => {
  house = await openHouse()
  expect(new URL(house.setupLink).origin).toBe(house.origin)
  await faraway(async (owner) => {
    // Nobody reads here yet.
    await owner.goto('/')
    expect(new URL(owner.url()).pathname).toBe('/entra')
    await checkPages(owner, [house.setupLink, house.setupLink.replace('/inizio', '/en/setup'), '/entra', '/en/sign-in'])
    await owner.goto('about:blank')
    await owner.goto(house.setupLink)
    await chooseAccount(owner, 'Chi tiene')
    const session = (await owner.context().cookies()).find(({ name }) => name === '__Host-a-fronte-session')
    expect(session).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Lax', path: '/', domain: 'localhost' })
    invite = await makeLink(owner, 'Prepara l’invito', (form) => form.getByLabel('Per chi').fill('cugina'))
    guestLink = await makeLink(owner, 'Prepara il collegamento', (form) => form.getByLabel('Per chi').fill('ospite'))
  })
})

it('shows what a member asks in another browser, and ends a revoked member’s access, open stream included', async () => {
  await faraway(
    async (member) => {
      await checkPages(member, [invite, invite.replace('/invito/', '/en/invite/')])
      await member.goto(invite)
      await chooseAccount(member, 'Cugina')
      expect(await member.content()).toContain(house.original)
      await faraway(async (owner) => {
        await signIn(owner, 'Chi tiene')
        await openPaper(owner, `/#${BLOCK}`)
        await openDoubts(owner)
        await openPaper(member, `/#${BLOCK}`)
        await openDoubts(member)
        await layer(member).getByLabel('La domanda').fill('Da lontano: perché $\\sqrt{d_k}$?')
        await layer(member).getByRole('button', { name: 'Lascia qui' }).click()
        await layer(owner).locator('.thread .katex').first().waitFor()

        const stream = await member.evaluateHandle(
          () =>
            new Promise<{ ended: Promise<string> }>((ready) => {
              const source = new EventSource('/api/stream')
              const ended = new Promise<string>((done) => source.addEventListener('ended', () => done('ended')))
              source.addEventListener('ready', () => ready({ ended }))
            }),
        )
        const ended = stream.evaluate(({ ended: until }) => until)
        await owner.goto('/famiglia')
        await owner.locator('summary', { hasText: 'togli dalla famiglia' }).click()
        await owner.getByRole('button', { name: 'togli davvero Cugina' }).click()
        expect(await ended).toBe('ended')
        for (const path of ['/api/doubts', '/api/stream', '/api/original/file', '/api/export/mine']) expect(await statusOf(member, path)).toBe(401)
      })
      await member.goto('/')
      expect(new URL(member.url()).pathname).toBe('/entra')
    },
    { expectedErrors: /401/ },
  )
})

it('lets a guest read the restatement only', async () => {
  await faraway(
    async (guest) => {
      await guest.goto(guestLink)
      await guest.getByRole('button', { name: 'Leggi' }).click()
      await guest.locator('.page.ready').waitFor()
      const seen = [await guest.content(), await (await guest.request.get('/', { headers: { rsc: '1' } })).text()]
      for (const text of seen) expect(text).not.toContain(house.original)
      expect(await guest.locator('[id="1-p1"] > .col.en').textContent()).toMatch(/\S{3,}/)
      for (const path of ['/api/original/file', '/api/doubts', '/api/stream', '/api/export/obsidian']) expect(await statusOf(guest, path)).toBe(403)
    },
    { expectedErrors: /403/ },
  )
})

it('has pages of the family, of the doubts and of the compass in which axe finds nothing', async () => {
  await faraway(async (owner) => {
    await signIn(owner, 'Chi tiene')
    const pages = ['famiglia', 'dubbi', 'dubbi/booklet', 'rilettura', 'bussola']
    const english = ['family', 'doubts', 'doubts/booklet', 'reread', 'compass']
    await checkPages(owner, [...pages.map((name) => `/${name}`), ...english.map((name) => `/en/${name}`)])
  })
})
