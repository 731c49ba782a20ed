/** How often each word and each hyphenated compound stands whole on a line of the paper. */
export interface Vocabulary {
  count(word: string): number
}

/** Words of the lines, those broken at a line's end or begun on the line before left out. */
export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const counts = new Map<string, number>()
  let broken = false
  for (const line of lines) {
    const words = line.toLowerCase().match(/[\p{L}\d]+(?:-[\p{L}\d]+)*-?/gu) ?? []
    for (const [i, word] of words.entries()) {
      if ((i === 0 && broken) || word.endsWith('-')) continue
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
    broken = line.endsWith('-')
  }
  return { count: (word) => counts.get(word.toLowerCase()) ?? 0 }
}

/**
 * Joins two lines. A hyphen at the end of the first is kept or dropped by the paper's own
 * use: the word as it stands whole elsewhere; else kept where the first half is itself one of
 * the paper's words ("sequence-aligned") or the second begins with a capital, and dropped
 * where it is only a syllable ("transduc-tion").
 */
export function joinLines(first: string, second: string, vocabulary: Vocabulary): string {
  if (endsInUrl(first)) return first + second
  const left = /([\p{L}\d]+(?:-[\p{L}\d]+)*)-$/u.exec(first)?.[1]
  if (left === undefined) return `${first} ${second}`
  const right = /^[\p{L}\d]+(?:-[\p{L}\d]+)*/u.exec(second)?.[0]
  if (right === undefined) return first + second
  return keepsHyphen(left, right, vocabulary) ? first + second : first.slice(0, -1) + second
}

function keepsHyphen(left: string, right: string, vocabulary: Vocabulary): boolean {
  const compound = vocabulary.count(`${left}-${right}`)
  const whole = vocabulary.count(left + right)
  if (compound !== whole) return compound > whole
  if (/^\p{Lu}|^\d/u.test(right)) return true
  const head = left.split('-').at(-1)!
  return head.length >= 4 && vocabulary.count(head) > 0
}

function endsInUrl(text: string): boolean {
  return /(https?:\/\/|www\.)\S*[/.?=&_-]$/.test(text)
}
