import { RENDERER } from '@/lib/server/readers-markdown/renderer'
import { renderReadersText } from '@/lib/server/readers-markdown/render-readers-text'

/** The points of an understanding as they are stored, numbered from 1. */
export async function renderPoints(bodies: readonly string[]) {
  return Promise.all(
    bodies.map(async (body, index) => ({ ordinal: index + 1, body, html: await renderReadersText(body), renderer: RENDERER })),
  )
}
