/** The marks that the paper prints for its footnotes; * † ‡ took the places of 1 to 3. */
export const FOOTNOTE_MARKS: Readonly<Record<string, string>> = {
  'fn-star': '∗',
  'fn-dagger': '†',
  'fn-ddagger': '‡',
  'fn-4': '4',
  'fn-5': '5',
}
