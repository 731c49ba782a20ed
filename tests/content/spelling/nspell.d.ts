/** As much as the spelling test uses of it; the package brings no types. */
declare module 'nspell' {
  export default function nspell(aff: string, dic: string): { correct(word: string): boolean }
}
