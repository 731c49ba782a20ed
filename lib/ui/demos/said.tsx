import { memo } from 'react'

/** `d_model`, `W^Q`, `PE_pos+k`, `d_{ff}`: one letter or a short name, then what is lowered or raised. */
const SYMBOL = /(?<![\w\\])([A-Za-zλωθεβη]{1,4})([_^])(?:\{([^}]+)\}|([\wλω*]+(?:[+−][\wλω]+)?))/gu

/** The same inside a drawing, where only tspan can lower a sign; what follows goes back to the line. */
export function SaidInDrawing({ text }: { text: string }) {
  const pieces: React.ReactNode[] = []
  let from = 0
  let shift = 0
  for (const found of text.matchAll(SYMBOL)) {
    const [whole, letter, sign, braced, plain] = found
    const before = text.slice(from, found.index)
    if (before) pieces.push(<tspan key={from} dy={-shift}>{before}</tspan>)
    if (before) shift = 0
    const lowered = sign === '_' ? 3 : -4
    pieces.push(<tspan key={`letter${found.index}`} dy={-shift} fontStyle="italic">{letter}</tspan>)
    pieces.push(<tspan key={`index${found.index}`} dy={lowered} fontStyle="italic" fontSize="0.75em">{braced ?? plain}</tspan>)
    shift = lowered
    from = found.index + whole.length
  }
  if (pieces.length === 0) return text
  return <>{pieces}{from < text.length ? <tspan dy={-shift}>{text.slice(from)}</tspan> : null}</>
}

const RAISED = /([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]{2,}|[⁰⁴⁵⁶⁷⁸⁹])/u

/** Raised figures all in one font: the text's own has only some of them, and 10¹⁸ would dance. */
export function Powers({ text }: { text: string }) {
  if (!RAISED.test(text)) return text
  return <>{text.split(RAISED).map((piece, i) => (i % 2 === 1 ? <span key={i} className="demo-power">{piece}</span> : piece))}</>
}

/**
 * Keeps together what must not part at the end of a line: an equation whole, or in a narrow cell, told by
 * `loose`, its sign with what follows; a number and its per cent sign; a width and what came out at it; a range; a size; EN-DE.
 */
export function bound(text: string, loose = false): string {
  // Lines may end after a dash even before a space that holds: only a word joiner keeps them together.
  return text
    .replace(/ ([=<≈≥≤→]) /g, loose ? ' $1\u00a0' : '\u00a0$1\u00a0')
    .replace(/(\d) %/g, '$1\u00a0%')
    .replace(/(\d): (?=[\d−])/g, '$1:\u00a0')
    .replace(/(\d) ([–×]) (?=\d)/g, '$1\u00a0$2\u2060\u00a0')
    .replace(/([A-Z]{2})-(?=[A-Z]{2})/g, '$1\u2060-\u2060')
}

/** Prose with its symbols set as symbols: letters in italics, indices lowered or raised. */
export const Said = memo(function Said({ text: written, loose = false }: { text: string; loose?: boolean }) {
  const text = bound(written, loose)
  const pieces: React.ReactNode[] = []
  let from = 0
  for (const found of text.matchAll(SYMBOL)) {
    const [whole, letter, sign, braced, plain] = found
    const index = braced ?? plain
    pieces.push(<Powers key={`before${found.index}`} text={text.slice(from, found.index)} />, <i key={found.index}>{letter}{sign === '_' ? <sub>{index}</sub> : <sup>{index}</sup>}</i>)
    from = found.index + whole.length
  }
  if (pieces.length === 0) return <Powers text={text} />
  return <span>{pieces}<Powers text={text.slice(from)} /></span>
})
