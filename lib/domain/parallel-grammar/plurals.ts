/** Regular English plural; what is irregular stands in the word lists. */
export function englishPlural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`
}

/** Regular Italian plural: -io loses its o, -ca and -ga keep their sound, accented endings stay. */
export function italianPlural(noun: string): string {
  if (/[àèìòù]$/.test(noun)) return noun
  if (/io$/.test(noun)) return noun.slice(0, -1)
  if (/[cg]a$/.test(noun)) return `${noun.slice(0, -1)}he`
  if (/a$/.test(noun)) return `${noun.slice(0, -1)}e`
  return `${noun.slice(0, -1)}i`
}
