/** Raised when what is made of readers' texts changes: stored HTML of an older number is made again. */
export const RENDERER = 1
