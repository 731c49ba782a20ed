import type { Locale } from '@/lib/domain/locale'
import { Arrow, Box, Word } from './parts'

const WORDS = {
  it: {
    title: 'L’attenzione a prodotto scalare riscalato (a sinistra) e l’attenzione a più teste (a destra)',
    scaled: ['Attenzione a prodotto', 'scalare riscalato'],
    multi: 'Attenzione a più teste',
    matmul: ['Prodotto di matrici'],
    scale: ['Riscalamento'],
    mask: ['Maschera (facolt.)'],
    concat: ['Concatenazione'],
    linear: ['Lineare'],
  },
  en: {
    title: 'Scaled dot-product attention (left) and multi-head attention (right)',
    scaled: ['Scaled Dot-Product', 'Attention'],
    multi: 'Multi-Head Attention',
    matmul: ['MatMul'],
    scale: ['Scale'],
    mask: ['Mask (opt.)'],
    concat: ['Concat'],
    linear: ['Linear'],
  },
} as const

/** Figure 2, redrawn: each step leads to where it is stated. */
export function Figure2({ locale }: { readonly locale: Locale }) {
  const words = WORDS[locale]
  const step = (x: number, y: number, width: number, lines: readonly string[], href: string) => (
    <Box x={x} y={y} width={width} height={lines.length > 1 ? 44 : 28} lines={lines} href={href} name={lines.join(' ')} />
  )
  return (
    <svg viewBox="0 0 640 440" className="drawing wide" role="group" aria-label={words.title} lang={locale}>
      <Word x={140} y={20}>{words.scaled.join(' ')}</Word>
      {step(75, 70, 150, words.matmul, 'eq-1-attention')}
      {step(55, 136, 130, ['SoftMax'], '3.2.1-p1')}
      {step(55, 192, 130, words.mask, '3.2.3-li3')}
      {step(55, 248, 130, words.scale, '3.2.1-p4')}
      {step(55, 304, 130, words.matmul, 'eq-1-attention')}
      <Word x={85} y={398}>Q</Word>
      <Word x={155} y={398}>K</Word>
      <Word x={215} y={398}>V</Word>
      <Arrow points={[[85, 382], [85, 332]]} />
      <Arrow points={[[155, 382], [155, 332]]} />
      <Arrow points={[[120, 304], [120, 276]]} />
      <Arrow points={[[120, 248], [120, 220]]} />
      <Arrow points={[[120, 192], [120, 164]]} />
      <Arrow points={[[120, 136], [120, 98]]} />
      <Arrow points={[[215, 382], [215, 98]]} />
      <Arrow points={[[150, 70], [150, 40]]} />

      <Word x={470} y={20}>{words.multi}</Word>
      {step(405, 58, 130, words.linear, '3.2.2-p1')}
      {step(395, 114, 150, words.concat, 'eq-multihead')}
      {[16, 8, 0].map((shift) => (
        <g key={shift}>
          {shift > 0 ? (
            <>
              <rect className="copy" x={380 + shift} y={190 - shift} width={180} height={44} rx={3} />
              {[0, 1, 2].map((at) => (
                <rect key={at} className="copy" x={345 + at * 92 + shift} y={296 - shift} width={78} height={28} rx={3} />
              ))}
            </>
          ) : (
            <>
              {step(380, 190, 180, words.scaled, 'eq-1-attention')}
              {step(345, 296, 78, words.linear, '3.2.2-p3')}
              {step(437, 296, 78, words.linear, '3.2.2-p3')}
              {step(529, 296, 78, words.linear, '3.2.2-p3')}
            </>
          )}
        </g>
      ))}
      <Word x={590} y={216} anchor="start">h</Word>
      {(['V', 'K', 'Q'] as const).map((name, at) => {
        const x = 384 + at * 92
        const into = 410 + at * 60
        return (
          <g key={name}>
            <Word x={x} y={398}>{name}</Word>
            <Arrow points={[[x, 382], [x, 324]]} />
            <Arrow points={[[x, 296], [x, 264], [into, 264], [into, 234]]} />
          </g>
        )
      })}
      <Arrow points={[[470, 174], [470, 142]]} />
      <Arrow points={[[470, 114], [470, 86]]} />
      <Arrow points={[[470, 58], [470, 36]]} />
    </svg>
  )
}
