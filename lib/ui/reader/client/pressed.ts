/** Puts off what may move the text while a pointer is held down. */
export interface Press {
  /** Now, or once the pointer has been lifted and its click has been heard. */
  readonly afterwards: (act: () => void) => void
  readonly isDown: () => boolean
  readonly undo: () => void
}

/** A click belongs to what lies under both its press and its release: nothing may move between the two. */
export function watchPress(): Press {
  let down = false
  let waiting: (() => void) | null = null
  const press = () => {
    down = true
  }
  const lift = () => {
    // The click comes after the release, in the same breath.
    setTimeout(() => {
      down = false
      waiting?.()
      waiting = null
    })
  }
  const capture = { capture: true }
  document.addEventListener('pointerdown', press, capture)
  document.addEventListener('pointerup', lift, capture)
  document.addEventListener('pointercancel', lift, capture)
  return {
    afterwards: (act) => {
      if (down) waiting = act
      else act()
    },
    isDown: () => down,
    undo: () => {
      document.removeEventListener('pointerdown', press, capture)
      document.removeEventListener('pointerup', lift, capture)
      document.removeEventListener('pointercancel', lift, capture)
    },
  }
}
