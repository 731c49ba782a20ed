export const REFUSAL_CODES = [
  'not-a-pdf',
  'encrypted',
  'damaged',
  'no-text',
  'different-paper',
  'too-large',
  'too-many-pages',
  'too-slow',
  'too-much-memory',
] as const

export type RefusalCode = (typeof REFUSAL_CODES)[number]

/** A PDF that cannot be taken as the paper; the code says why, the words are the interface's. */
export class PdfRefused extends Error {
  override readonly name = 'PdfRefused'

  constructor(
    readonly code: RefusalCode,
    options?: ErrorOptions,
  ) {
    super(code, options)
  }
}

export function isRefusalCode(value: unknown): value is RefusalCode {
  return (REFUSAL_CODES as readonly unknown[]).includes(value)
}
