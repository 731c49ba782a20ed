import nspell from 'nspell'

/** Whether a language's dictionary has a word, as it stands or in small letters. */
export type Knows = (word: string) => boolean

/**
 * The Italian dictionary as far as it may concern `words`, which are without elisions. nspell writes out every form of every entry
 * beforehand, which for all of Italian takes minutes and gigabytes: so it gets the rules that
 * elide not at all, and only the entries that begin as some word does. What is not found so, because its
 * ending changes the stem early (`mai` from `mao`), is looked for once more among more entries.
 */
export async function italian(words: Iterable<string>): Promise<Knows> {
  const { default: dictionary } = await import('dictionary-it')
  const rules = text(dictionary.aff).split('\n').filter((line) => !ELISION.test(line)).join('\n')
  const [, ...entries] = text(dictionary.dic).split('\n')
  const among = (wanted: readonly string[], keyOf: (form: string) => string): Knows => {
    const forms = new Set(wanted.flatMap(underived))
    const keys = new Set([...forms].map(keyOf))
    const kept = entries.filter((entry) => {
      const stem = (entry.split('/')[0] ?? entry).toLowerCase()
      return forms.has(stem) || BEGINNINGS.some((letters) => keys.has(stem.slice(0, letters)))
    })
    return knows(nspell(rules, [String(kept.length), ...kept].join('\n')))
  }
  const all = [...words]
  const first = among(all, (form) => form.slice(0, Math.max(4, form.length - 5)))
  const second = among(all.filter((word) => !first(word)), (form) => form.slice(0, Math.min(3, Math.max(2, form.length - 1))))
  return (word) => first(word) || second(word)
}

/** How many letters of a stem may be those that a word begins with. */
const BEGINNINGS = Array.from({ length: 14 }, (_, index) => index + 2)

/** American spelling, as the paper's. */
export async function english(): Promise<Knows> {
  const { default: dictionary } = await import('dictionary-en')
  return knows(nspell(text(dictionary.aff), text(dictionary.dic)))
}

/** Prefix classes of articles and pronouns, of thousands and of Roman numerals. */
const ELISION = /^PFX [TUXiqrs^"$] /

/** The form in small letters, and without each prefix by which the dictionary derives. */
function underived(word: string): string[] {
  const small = straight(word.toLowerCase())
  return [small, ...['ri', 'stra', 'pre'].filter((prefix) => small.startsWith(prefix)).map((prefix) => small.slice(prefix.length))]
}

function knows(speller: ReturnType<typeof nspell>): Knows {
  return (word) => [word, word.toLowerCase()].some((form) => speller.correct(straight(form)))
}

/** The dictionaries' own apostrophe. */
function straight(word: string): string {
  return word.replaceAll('’', "'")
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
