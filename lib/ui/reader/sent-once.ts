/**
 * Prepared HTML on its way from the server's components to the document. React would send it a second
 * time, as data for a browser that has it already: more than half of the page. So a server component
 * leaves it here under a key, and `Prepared` writes it into the document.
 *
 * The two stages are separate module graphs of one process, hence the global.
 */
const shared = globalThis as { aFrontePrepared?: Map<string, string> }

/** Leaves the HTML of one element; a later wording of the same element takes its place. */
export function leaveHtml(key: string, html: string): void {
  shared.aFrontePrepared ??= new Map()
  shared.aFrontePrepared.set(key, html)
}

/** The HTML left under the key. Throws when none was: the page would be silently empty. */
export function takeHtml(key: string): string {
  const html = shared.aFrontePrepared?.get(key)
  if (html === undefined) throw new Error(`No prepared HTML was left for ${key}`)
  return html
}
