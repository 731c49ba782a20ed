/** What the server tells of an import, in order: progress, then one of the two ends. */
export type ImportEvent =
  | { readonly kind: 'progress'; readonly page: number; readonly pages: number }
  | {
      readonly kind: 'done'
      /** Blocks recognised, of the blocks that carry text. */
      readonly found: number
      readonly of: number
      readonly missing: readonly string[]
    }
  /** Refused in words, in the language asked for. */
  | { readonly kind: 'refused'; readonly message: string }
