import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Locale } from '@/lib/domain/locale'
import type { Reference, Venue } from '../sources/bibliography'
import { htmlOf } from './html'

const WORDS = {
  it: { and: 'e', pages: 'pp.', editors: 'a cura di', editorsFirst: true, citedIn: 'Citato in' },
  en: { and: 'and', pages: 'pages', editors: 'editors', editorsFirst: false, citedIn: 'Cited in' },
} as const

/** A place that cites the work: the block to go to and what to call it. */
export interface CitingPlace {
  readonly id: string
  readonly label: string
}

/**
 * One entry of the bibliography: number, authors, title (which opens the work), venue, year, and
 * the way back to the places that cite it. Names and titles stay in English in both languages.
 */
export function referenceHtml(reference: Reference, places: readonly CitingPlace[], locale: Locale): string {
  const words = WORDS[locale]
  const title = h('span.title', { lang: 'en' }, reference.title)
  const linked = reference.link === null ? title : h('a', { href: reference.link, rel: 'external' }, [title])
  const stop = /[?!.]$/.test(reference.title) ? ' ' : '. '
  const back = places.flatMap(({ id, label }, index) => [index === 0 ? ' ' : ', ', h('a', { href: `#${id}` }, label)])
  return htmlOf(
    h('div.reference', [
      h('span.ref-n', `[${reference.number}]`),
      ' ',
      h('span.entry', [`${authorsOf(reference, locale)}. `, linked, stop, ...venueOf(reference, locale), `${reference.year}.`]),
      ...(back.length === 0 ? [] : [' ', h('span.backlinks', [words.citedIn, ...back, '.'])]),
    ]),
  )
}

function authorsOf({ authors, etAl }: Reference, locale: Locale): string {
  if (etAl) return `${authors.join(', ')} et al`
  return listed(authors, locale)
}

/** “A, B, and C” in English, “A, B e C” in Italian. */
function listed(names: readonly string[], locale: Locale): string {
  if (names.length < 2) return names.join('')
  const serial = locale === 'en' && names.length > 2 ? ',' : ''
  return `${names.slice(0, -1).join(', ')}${serial} ${WORDS[locale].and} ${names.at(-1)}`
}

function venueOf({ venue }: Reference, locale: Locale): ElementContent[] {
  if (venue === null) return []
  const name: ElementContent = h('cite', { lang: 'en' }, venue.name)
  const lead: ElementContent[] = venue.kind === 'proceedings' ? [{ type: 'text', value: 'In ' }, name] : [name]
  return [...lead, { type: 'text', value: `${detailsOf(venue, locale)}, ${monthOf(venue, locale)}` }]
}

function detailsOf(venue: Venue, locale: Locale): string {
  const words = WORDS[locale]
  const volume = venue.volume === undefined ? '' : `${venue.volume}${venue.issue ? `(${venue.issue})` : ''}`
  const pages = venue.pages ?? ''
  const editors = venue.editors ? listed(venue.editors, locale) : ''
  const details = [
    volume && pages ? `${volume}: ${pages}` : volume,
    editors && (words.editorsFirst ? `${words.editors} ${editors}` : `${editors}, ${words.editors}`),
    !volume && pages ? `${words.pages}\u00a0${pages}` : '',
  ].filter((detail) => detail !== '')
  const publisher = venue.publisher === undefined ? '' : `. ${venue.publisher}`
  return details.map((detail) => `, ${detail}`).join('') + publisher
}

function monthOf({ month }: Venue, locale: Locale): string {
  if (month === undefined) return ''
  return `${new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1))} `
}
