/** @jsxImportSource hastscript/svg */
import type { Result } from 'hastscript'
import type { Locale } from '@/lib/domain/locale'
import { arrow, box, word } from './parts'

const WORDS = {
  it: {
    title: 'L’architettura del Transformer: encoder a sinistra, decoder a destra',
    attention: ['Attenzione', 'a più teste'],
    masked: ['Attenzione a più teste', 'con maschera'],
    norm: ['Somma e normalizzazione'],
    feedForward: ['Feed-forward'],
    inputEmbedding: ['Embedding', 'dell’ingresso'],
    outputEmbedding: ['Embedding', 'dell’uscita'],
    positional: ['Codifica', 'posizionale'],
    linear: ['Lineare'],
    inputs: 'Ingressi',
    outputs: 'Uscite (spostate a destra)',
    probabilities: 'Probabilità di uscita',
  },
  en: {
    title: 'The architecture of the Transformer: encoder on the left, decoder on the right',
    attention: ['Multi-Head', 'Attention'],
    masked: ['Masked Multi-Head', 'Attention'],
    norm: ['Add & Norm'],
    feedForward: ['Feed Forward'],
    inputEmbedding: ['Input', 'Embedding'],
    outputEmbedding: ['Output', 'Embedding'],
    positional: ['Positional', 'Encoding'],
    linear: ['Linear'],
    inputs: 'Inputs',
    outputs: 'Outputs (shifted right)',
    probabilities: 'Output Probabilities',
  },
} as const

/** Width of every box, and the middle of each stack. */
const W = 168
const ENCODER = 176
const DECODER = 424

/** Figure 1, redrawn: each part leads to the paragraph that explains it. */
export function figure1(locale: Locale): Result {
  const words = WORDS[locale]
  const part = (middle: number, y: number, height: number, lines: readonly string[], href: string) =>
    box({ x: middle - W / 2, y, width: W, height, lines, href })
  return (
    <svg viewBox="0 0 600 700" className="drawing" role="group" aria-label={words.title} lang={locale}>
      <rect className="frame" x={ENCODER - W / 2 - 18} y={322} width={W + 36} height={236} rx={10} />
      <rect className="frame" x={DECODER - W / 2 - 18} y={182} width={W + 36} height={376} rx={10} />
      {word(ENCODER - W / 2 - 38, 444, 'N×')}
      {word(DECODER + W / 2 + 38, 374, 'N×')}

      {part(ENCODER, 610, 40, words.inputEmbedding, '3.4-p1')}
      {part(ENCODER, 482, 44, words.attention, '3.2.3-li2')}
      {part(ENCODER, 442, 26, words.norm, '3.1-encoder')}
      {part(ENCODER, 384, 28, words.feedForward, '3.3-p1')}
      {part(ENCODER, 344, 26, words.norm, '3.1-encoder')}

      {part(DECODER, 610, 40, words.outputEmbedding, '3.4-p1')}
      {part(DECODER, 482, 44, words.masked, '3.2.3-li3')}
      {part(DECODER, 442, 26, words.norm, '3.1-decoder')}
      {part(DECODER, 344, 44, words.attention, '3.2.3-li1')}
      {part(DECODER, 304, 26, words.norm, '3.1-decoder')}
      {part(DECODER, 246, 28, words.feedForward, '3.3-p1')}
      {part(DECODER, 206, 26, words.norm, '3.1-decoder')}
      {part(DECODER, 124, 28, words.linear, '3.4-p1')}
      {part(DECODER, 74, 28, ['Softmax'], '3.4-p1')}

      {position(44, 582, words.positional)}
      {position(556, 582, words.positional)}
      {plus(ENCODER, 582)}
      {plus(DECODER, 582)}
      {arrow([[60, 582], [ENCODER - 9, 582]])}
      {arrow([[540, 582], [DECODER + 9, 582]])}

      {word(ENCODER, 690, words.inputs)}
      {word(DECODER, 690, words.outputs)}
      {word(DECODER, 36, words.probabilities)}

      {[ENCODER, DECODER].map((x) => (
        <g>
          {arrow([[x, 674], [x, 650]])}
          {arrow([[x, 610], [x, 591]])}
          {arrow([[x, 573], [x, 526]])}
          {arrow([[x, 544], [x - 45, 544], [x - 45, 526]])}
          {arrow([[x, 544], [x + 45, 544], [x + 45, 526]])}
          {arrow([[x, 482], [x, 468]])}
          {around(x, 551, 455, x === ENCODER ? -1 : 1)}
        </g>
      ))}
      {arrow([[ENCODER, 442], [ENCODER, 412]])}
      {arrow([[ENCODER, 384], [ENCODER, 370]])}
      {around(ENCODER, 427, 357, -1)}
      {arrow([[DECODER, 442], [DECODER, 388]])}
      {arrow([[DECODER, 344], [DECODER, 330]])}
      {around(DECODER, 424, 317, 1)}
      {arrow([[DECODER, 304], [DECODER, 274]])}
      {arrow([[DECODER, 246], [DECODER, 232]])}
      {around(DECODER, 289, 219, 1)}
      {arrow([[DECODER, 206], [DECODER, 152]])}
      {arrow([[DECODER, 124], [DECODER, 102]])}
      {arrow([[DECODER, 74], [DECODER, 46]])}

      <polyline className="line" points={`${ENCODER},344 ${ENCODER},300 290,300 290,406 ${DECODER - 45},406`} />
      {arrow([[DECODER - 45, 406], [DECODER - 45, 388]])}
      {arrow([[DECODER - 45, 406], [DECODER - 12, 406], [DECODER - 12, 388]])}
    </svg>
  )
}

/** The residual connection: from before a sub-layer, around it, into the sum. */
function around(x: number, from: number, to: number, side: 1 | -1): Result | null {
  const out = x + side * (W / 2 + 10)
  return arrow([[x, from], [out, from], [out, to], [x + (side * W) / 2, to]])
}

function plus(x: number, y: number): Result {
  return (
    <g className="sign">
      <circle cx={x} cy={y} r={9} />
      <path d={`M${x - 5},${y} h10 M${x},${y - 5} v10`} />
    </g>
  )
}

function position(x: number, y: number, lines: readonly string[]): Result {
  return (
    <a href="#3.5-p1" aria-label={lines.join(' ')} className="part">
      <circle cx={x} cy={y} r={16} />
      <path d={`M${x - 11},${y} q5.5,-12 11,0 t11,0`} />
      {lines.map((line, at) => (
        <text x={x} y={y + 32 + at * 14}>
          {line}
        </text>
      ))}
    </a>
  )
}
