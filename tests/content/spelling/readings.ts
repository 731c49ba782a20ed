import type { Locale } from '@/lib/domain/locale'

/** What Italian elides before a vowel, without its apostrophe. The dictionary has them only joined to some words. */
const ELIDED: ReadonlySet<string> = new Set(
  ('l un d c m t s v n gl dell all dall nell sull coll quell quest bell buon sant grand ' +
    'tutt mezz senz com dov cos anch nient quand qual qualcun ciascun nessun alcun ognun quant tant pover').split(' '),
)

/**
 * The words that must be in a dictionary for `word` to be rightly spelled: any one of the readings, each
 * with all its parts; none, for the `l’` before a formula. `dell’uscita` is `uscita`; `encoder-decoder` is itself or its two parts; `paper’s` is `paper`.
 */
export function readingsOf(word: string, locale: Locale): string[][] {
  const whole = locale === 'it' ? withoutElisions(word) : withoutPossessive(word)
  if (whole === '') return [[]]
  return whole.includes('-') ? [[whole], whole.split('-')] : [[whole]]
}

function withoutElisions(word: string): string {
  const [, elided = '', rest = ''] = /^(\p{L}+)’(.*)$/u.exec(word) ?? []
  return ELIDED.has(elided.toLowerCase()) ? withoutElisions(rest) : word
}

function withoutPossessive(word: string): string {
  return word.replace(/’s?$/u, '')
}
