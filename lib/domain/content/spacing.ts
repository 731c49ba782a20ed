const NBSP = '\u00a0'

/** Words that must not be parted from the number before them. */
const UNITS = [
  'BLEU', 'GPUs?', 'T?FLOPs?', 'TFLOPS', 'giorn[oi]', 'or[ae]', 'second[oi]', 'minut[oi]', 'milion[ei]',
  'days?', 'hours?', 'seconds?', 'minutes?', 'million',
].join('|')

/** Words that must not be parted from the number, the bracketed letter or the roman numeral after them. */
const LABELS = [
  '[Tt]abell[ae]', '[Ff]igur[ae]', '[Ss]ezion[ei]', '[Ee]quazion[ei]', 'strat[oi]', 'livell[oi]', 'test[ae]', 'rig(?:a|he)',
  '[Tt]ables?', '[Ff]igures?', '[Ss]ections?', '[Ee]quations?', 'layers?', 'heads?', 'rows?', 'pp?\\.', 'n\\.', 'WMT', 'art\\.',
].join('|')

const BEFORE_UNIT = new RegExp(`(\\d[KM]?) (?=(?:${UNITS})(?!\\p{L}))`, 'gu')
const AFTER_LABEL = new RegExp(`(?<!\\p{L})(${LABELS}) (?=\\d|\\([A-E]\\))`, 'gu')

/**
 * Makes unbreakable the spaces that good typography keeps together: a number and its unit, a label
 * and its number, a word and the dash or the percent sign after it. Changes no other character.
 */
export function bindSpaces(text: string): string {
  return text
    .replace(BEFORE_UNIT, `$1${NBSP}`)
    .replace(AFTER_LABEL, `$1${NBSP}`)
    .replace(/ (?=[–—] |%)/g, NBSP)
}
