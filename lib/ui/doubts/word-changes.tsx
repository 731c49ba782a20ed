import { diffWordsWithSpace } from 'diff'

/** How one text becomes another, word by word. */
export function WordChanges({ before, after }: { readonly before: string; readonly after: string }) {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }, index) =>
    removed ? <del key={index}>{value}</del> : added ? <ins key={index}>{value}</ins> : <span key={index}>{value}</span>,
  )
}
