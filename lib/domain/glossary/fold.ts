const SPACE = /\s/
const HYPHENS = new Set(['‐', '‑', '–'])
const APOSTROPHES = new Set(["'", 'ʼ'])

/**
 * One spelling for what print varies: spaces, hyphens, apostrophes and (unless `keepCase`) capitals.
 * Same length as `text`, so that offsets hold.
 */
export function foldForms(text: string, keepCase = false): string {
  let folded = ''
  for (const unit of text.split('')) folded += foldUnit(unit, keepCase)
  return folded
}

function foldUnit(unit: string, keepCase: boolean): string {
  if (SPACE.test(unit)) return ' '
  if (HYPHENS.has(unit)) return '-'
  if (APOSTROPHES.has(unit)) return '’'
  if (keepCase) return unit
  const lower = unit.toLowerCase()
  return lower.length === 1 ? lower : unit
}

const WORD = /[\p{L}\p{M}\p{N}_]/u

/** Whether the character at `at`, astral ones included, belongs to a word. */
export function isWordCharacter(text: string, at: number): boolean {
  const code = text.codePointAt(at >= 1 && isLowSurrogate(text, at) ? at - 1 : at)
  return at >= 0 && code !== undefined && WORD.test(String.fromCodePoint(code))
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}
