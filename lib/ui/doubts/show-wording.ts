import { keepTabs } from '../reader/client/roving'

/**
 * Puts the translation of a block as it reads now in its place on the open page: it is prepared on the
 * server, and the page that the server makes now has it.
 */
export async function showWording(blockId: string): Promise<void> {
  const page = await fetch(location.pathname, { cache: 'no-store' }).catch(() => null)
  if (page === null || !page.ok) return
  // Its style sheets have the nonce of another page, at which a browser complains even where nothing is drawn.
  const html = (await page.text()).replace(/<style[^]*?<\/style>/g, '')
  const now = new DOMParser().parseFromString(html, 'text/html')
  const [shown, fresh] = [document, now].map((of) => of.getElementById(blockId)?.querySelector(':scope > .col.it') ?? null)
  const row = document.getElementById(blockId)
  if (!row || !shown || !fresh) return
  shown.replaceChildren(...fresh.childNodes)
  keepTabs(row)
}
