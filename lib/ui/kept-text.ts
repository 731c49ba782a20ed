/**
 * Long texts, the paper's HTML above all, on their way from the server's components to the document. React
 * would send them a second time, as data for a browser that has them already: more than half of the page.
 * So a server component keeps them here under a key, and a component of both sides writes them out.
 *
 * The two stages are separate module graphs of one process, hence the global.
 */
const shared = globalThis as { aFronteTexts?: Map<string, string> }

/** More than the variants that one family reads: languages, marks, retellings, with the original or without. */
const MOST = 48

/** Keeps what `make` makes, where it is not at hand yet. Returns the key. */
export function keepText(key: string, make: () => string): string {
  const kept = (shared.aFronteTexts ??= new Map())
  const text = kept.get(key) ?? make()
  // Set anew, so that the first of the map is the one that was longest unread.
  kept.delete(key)
  kept.set(key, text)
  const oldest = kept.keys().next()
  if (kept.size > MOST && !oldest.done) kept.delete(oldest.value)
  return key
}

/** The text kept under the key. Throws when there is none: the page would be silently empty. */
export function takeText(key: string): string {
  const text = shared.aFronteTexts?.get(key)
  if (text === undefined) throw new Error(`No text was kept under ${key}`)
  return text
}
