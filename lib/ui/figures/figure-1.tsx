import type { Locale } from '@/lib/domain/locale'
import { Arrow, Box, Word } from './parts'

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
export function Figure1({ locale }: { readonly locale: Locale }) {
  const words = WORDS[locale]
  const box = (middle: number, y: number, height: number, lines: readonly string[], href: string) => (
    <Box x={middle - W / 2} y={y} width={W} height={height} lines={lines} href={href} name={lines.join(' ')} />
  )
  return (
    <svg viewBox="0 0 600 700" className="drawing" role="group" aria-label={words.title} lang={locale}>
      <rect className="frame" x={ENCODER - W / 2 - 18} y={322} width={W + 36} height={236} rx={10} />
      <rect className="frame" x={DECODER - W / 2 - 18} y={182} width={W + 36} height={376} rx={10} />
      <Word x={ENCODER - W / 2 - 38} y={444}>N×</Word>
      <Word x={DECODER + W / 2 + 38} y={374}>N×</Word>

      {box(ENCODER, 610, 40, words.inputEmbedding, '3.4-p1')}
      {box(ENCODER, 482, 44, words.attention, '3.2.3-li2')}
      {box(ENCODER, 442, 26, words.norm, '3.1-encoder')}
      {box(ENCODER, 384, 28, words.feedForward, '3.3-p1')}
      {box(ENCODER, 344, 26, words.norm, '3.1-encoder')}

      {box(DECODER, 610, 40, words.outputEmbedding, '3.4-p1')}
      {box(DECODER, 482, 44, words.masked, '3.2.3-li3')}
      {box(DECODER, 442, 26, words.norm, '3.1-decoder')}
      {box(DECODER, 344, 44, words.attention, '3.2.3-li1')}
      {box(DECODER, 304, 26, words.norm, '3.1-decoder')}
      {box(DECODER, 246, 28, words.feedForward, '3.3-p1')}
      {box(DECODER, 206, 26, words.norm, '3.1-decoder')}
      {box(DECODER, 124, 28, words.linear, '3.4-p1')}
      {box(DECODER, 74, 28, ['Softmax'], '3.4-p1')}

      <Position x={58} y={582} lines={words.positional} />
      <Position x={542} y={582} lines={words.positional} />
      <Plus x={ENCODER} y={582} />
      <Plus x={DECODER} y={582} />
      <Arrow points={[[74, 582], [ENCODER - 9, 582]]} />
      <Arrow points={[[526, 582], [DECODER + 9, 582]]} />

      <Word x={ENCODER} y={690}>{words.inputs}</Word>
      <Word x={DECODER} y={690}>{words.outputs}</Word>
      <Word x={DECODER} y={36}>{words.probabilities}</Word>

      {[ENCODER, DECODER].map((x) => (
        <g key={x}>
          <Arrow points={[[x, 674], [x, 650]]} />
          <Arrow points={[[x, 610], [x, 591]]} />
          <Arrow points={[[x, 573], [x, 526]]} />
          <Arrow points={[[x, 544], [x - 45, 544], [x - 45, 526]]} />
          <Arrow points={[[x, 544], [x + 45, 544], [x + 45, 526]]} />
          <Arrow points={[[x, 482], [x, 468]]} />
          <Around x={x} from={551} to={455} side={x === ENCODER ? -1 : 1} />
        </g>
      ))}
      <Arrow points={[[ENCODER, 442], [ENCODER, 412]]} />
      <Arrow points={[[ENCODER, 384], [ENCODER, 370]]} />
      <Around x={ENCODER} from={427} to={357} side={-1} />
      <Arrow points={[[DECODER, 442], [DECODER, 388]]} />
      <Arrow points={[[DECODER, 344], [DECODER, 330]]} />
      <Around x={DECODER} from={424} to={317} side={1} />
      <Arrow points={[[DECODER, 304], [DECODER, 274]]} />
      <Arrow points={[[DECODER, 246], [DECODER, 232]]} />
      <Around x={DECODER} from={289} to={219} side={1} />
      <Arrow points={[[DECODER, 206], [DECODER, 152]]} />
      <Arrow points={[[DECODER, 124], [DECODER, 102]]} />
      <Arrow points={[[DECODER, 74], [DECODER, 46]]} />

      <polyline className="line" points={`${ENCODER},344 ${ENCODER},300 290,300 290,406 ${DECODER - 45},406`} />
      <Arrow points={[[DECODER - 45, 406], [DECODER - 45, 388]]} />
      <Arrow points={[[DECODER - 45, 406], [DECODER - 12, 406], [DECODER - 12, 388]]} />
    </svg>
  )
}

/** The residual connection: from before a sub-layer, around it, into the sum. */
function Around({ x, from, to, side }: { x: number; from: number; to: number; side: 1 | -1 }) {
  const out = x + side * (W / 2 + 10)
  return <Arrow points={[[x, from], [out, from], [out, to], [x + (side * W) / 2, to]]} />
}

function Plus({ x, y }: { x: number; y: number }) {
  return (
    <g className="sign">
      <circle cx={x} cy={y} r={9} />
      <path d={`M${x - 5},${y} h10 M${x},${y - 5} v10`} />
    </g>
  )
}

function Position({ x, y, lines }: { x: number; y: number; lines: readonly string[] }) {
  return (
    <a href="#3.5-p1" aria-label={lines.join(' ')} className="part">
      <circle cx={x} cy={y} r={16} />
      <path d={`M${x - 11},${y} q5.5,-12 11,0 t11,0`} />
      {lines.map((line, at) => (
        <text key={line} x={x} y={y + 32 + at * 14}>
          {line}
        </text>
      ))}
    </a>
  )
}
