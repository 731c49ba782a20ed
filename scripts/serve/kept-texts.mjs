import { randomUUID } from 'node:crypto'
import { deflatePart, KEPT } from './gzip-parts.mjs'

/** @typedef {import('./gzip-parts.mjs').Part} Part */
/** @typedef {{ text: string, part?: Part }} KeptText */

/** The other end of lib/ui/kept-text.ts. */
const shared = /** @type {{ aFronteTexts?: Map<string, KeptText>, aFronteMark?: string }} */ (globalThis)

/** Asks the pages for marks in place of their long texts. */
export function askForMarks() {
  shared.aFronteMark = randomUUID()
}

/** @param {KeptText} kept @returns {Part} made at the first use and kept with the text */
function partOf(kept) {
  if (kept.part === undefined) {
    const bytes = Buffer.from(kept.text)
    kept.part = { bytes, deflated: deflatePart(bytes, KEPT) }
  }
  return kept.part
}

/**
 * The parts of a page in which marks stand for kept texts.
 * @param {string} page
 * @returns {Part[]}
 * @throws when a text is not kept any more: the page would be silently empty
 */
export function setIn(page) {
  if (shared.aFronteMark === undefined) return [{ bytes: Buffer.from(page) }]
  /** @type {Part[]} */
  const parts = []
  const [before = '', ...marked] = page.split(`<!--${shared.aFronteMark} `)
  parts.push({ bytes: Buffer.from(before) })
  for (const piece of marked) {
    const end = piece.indexOf('-->')
    const key = decodeURIComponent(piece.slice(0, end))
    const kept = shared.aFronteTexts?.get(key)
    if (kept === undefined) throw new Error(`No text is kept under ${key} any more`)
    parts.push(partOf(kept), { bytes: Buffer.from(piece.slice(end + 3)) })
  }
  return parts
}
