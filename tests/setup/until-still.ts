interface How {
  /** Brought to the middle of the window, and not only into it. */
  readonly centre: boolean
}

/** Frames that a thing must stay where it is, and the most that are waited for: a page that learns never rests. */
const FRAMES = { still: 5, most: 300 }

/**
 * What a page runs to wait until one of its elements stands still: rows are laid out as they come near, and
 * what is out of sight moves when it is scrolled to. It knows nothing but its arguments, and no function in
 * it has a name: the benches' compiler would wrap that in a helper that the page has not.
 */
export async function untilStill(element: Element, { centre, still, most }: How & typeof FRAMES): Promise<void> {
  await document.fonts.ready
  for (let same = 0, frames = 0, last = ''; same < still && frames < most; frames++) {
    const { top, bottom } = element.getBoundingClientRect()
    if (bottom < 0 || top > innerHeight || (centre && same === 0)) element.scrollIntoView({ block: 'center', behavior: 'instant' })
    await new Promise((done) => requestAnimationFrame(done))
    const now = element.getBoundingClientRect()
    same = `${now.top} ${now.left}` === last ? same + 1 : 0
    last = `${now.top} ${now.left}`
  }
}

export const into: How & typeof FRAMES = { centre: false, ...FRAMES }
export const toTheMiddle: How & typeof FRAMES = { centre: true, ...FRAMES }
