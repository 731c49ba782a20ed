/**
 * The paper's HTML on its way from the server's components to the document, by variant. React would send
 * it a second time, as data for a browser that has it already: more than half of the page. So a server
 * component keeps it here under a key, and `PaperText` writes it into the document.
 *
 * The two stages are separate module graphs of one process, hence the global.
 */
const shared = globalThis as { aFrontePaper?: Map<string, string> }

/** Two languages, three kinds of marks, three retellings, original or not: more variants than one family reads. */
const MOST = 48

/** The HTML of a variant, made by `make` where it is not at hand yet. Returns the key. */
export function keepHtml(key: string, make: () => string): string {
  const kept = (shared.aFrontePaper ??= new Map())
  const html = kept.get(key) ?? make()
  // Set anew, so that the first of the map is the one that was longest unread.
  kept.delete(key)
  kept.set(key, html)
  const oldest = kept.keys().next()
  if (kept.size > MOST && !oldest.done) kept.delete(oldest.value)
  return key
}

/** The HTML kept under the key. Throws when there is none: the page would be silently empty. */
export function takeHtml(key: string): string {
  const html = shared.aFrontePaper?.get(key)
  if (html === undefined) throw new Error(`No HTML of the paper was kept under ${key}`)
  return html
}
