/**
 * Long texts, the paper's HTML above all, on their way from the server's components to the document. React
 * would send them a second time, as data for a browser that has them already: more than half of the page.
 * So a server component keeps them here under a key, and a component of both sides writes them out.
 *
 * Our page server goes one further: it asks for marks instead, and sets the texts in as the page is sent,
 * compressed already. React then carries only what differs from one request to the next.
 *
 * The two stages are separate module graphs of one process, and the page server a third, hence the global.
 */
interface KeptText {
  readonly text: string
}

const shared = globalThis as {
  aFronteTexts?: Map<string, KeptText>
  /** Set by the page server: how it knows a mark. No reader's text can hold it. */
  aFronteMark?: string
}

/** More than the variants that one family reads: languages, marks, retellings, with the original or without. */
const MOST = 48

/** Keeps what `make` makes, where it is not at hand yet. Returns the key. */
export function keepText(key: string, make: () => string): string {
  const kept = (shared.aFronteTexts ??= new Map())
  const text = kept.get(key) ?? { text: make() }
  // Set anew, so that the first of the map is the one that was longest unread.
  kept.delete(key)
  kept.set(key, text)
  const oldest = kept.keys().next()
  if (kept.size > MOST && !oldest.done) kept.delete(oldest.value)
  return key
}

/**
 * What to write for the text kept under the key: the text, or the mark that the page server replaces by it.
 * Throws when there is none: the page would be silently empty.
 */
export function takeText(key: string): string {
  const kept = shared.aFronteTexts?.get(key)
  if (kept === undefined) throw new Error(`No text was kept under ${key}`)
  return shared.aFronteMark === undefined ? kept.text : `<!--${shared.aFronteMark} ${encodeURIComponent(key)}-->`
}
