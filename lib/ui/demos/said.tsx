import { memo } from 'react'

/** `d_model`, `W^Q`, `PE_pos+k`, `d_{ff}`: one letter or a short name, then what is lowered or raised. */
const SYMBOL = /(?<![\w\\])([A-Za-zλωθεβη]{1,4})([_^])(?:\{([^}]+)\}|([\wλω*]+(?:[+−][\wλω]+)?))/gu

/** Prose with its symbols set as symbols: letters in italics, indices lowered or raised. */
export const Said = memo(function Said({ text }: { text: string }) {
  const pieces: React.ReactNode[] = []
  let from = 0
  for (const found of text.matchAll(SYMBOL)) {
    const [whole, letter, sign, braced, plain] = found
    const index = braced ?? plain
    pieces.push(text.slice(from, found.index), <i key={found.index}>{letter}{sign === '_' ? <sub>{index}</sub> : <sup>{index}</sup>}</i>)
    from = found.index + whole.length
  }
  if (pieces.length === 0) return text
  return <span>{pieces}{text.slice(from)}</span>
})
