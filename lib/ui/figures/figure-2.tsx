/** @jsxImportSource hastscript/svg */
import type { Result } from 'hastscript'
import type { Locale } from '@/lib/domain/locale'
import { arrow, box, word } from './parts'

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
export function figure2(locale: Locale): Result {
  const words = WORDS[locale]
  const step = (x: number, y: number, width: number, lines: readonly string[], href: string) =>
    box({ x, y, width, height: lines.length > 1 ? 44 : 28, lines, href })
  return (
    <svg viewBox="0 0 640 440" className="drawing wide" role="group" aria-label={words.title} lang={locale}>
      {word(140, 20, words.scaled.join(' '))}
      {step(75, 70, 150, words.matmul, 'eq-1-attention')}
      {step(55, 136, 130, ['SoftMax'], '3.2.1-p1')}
      {step(55, 192, 130, words.mask, '3.2.3-li3')}
      {step(55, 248, 130, words.scale, '3.2.1-p4')}
      {step(55, 304, 130, words.matmul, 'eq-1-attention')}
      {word(85, 398, 'Q')}
      {word(155, 398, 'K')}
      {word(215, 398, 'V')}
      {arrow([[85, 382], [85, 332]])}
      {arrow([[155, 382], [155, 332]])}
      {arrow([[120, 304], [120, 276]])}
      {arrow([[120, 248], [120, 220]])}
      {arrow([[120, 192], [120, 164]])}
      {arrow([[120, 136], [120, 98]])}
      {arrow([[215, 382], [215, 98]])}
      {arrow([[150, 70], [150, 40]])}

      {word(470, 20, words.multi)}
      {step(405, 58, 130, words.linear, '3.2.2-p1')}
      {step(395, 114, 150, words.concat, 'eq-multihead')}
      {[16, 8, 0].map((shift) => (
        <g>
          {shift > 0 ? (
            <>
              <rect className="copy" x={380 + shift} y={190 - shift} width={180} height={44} rx={3} />
              {[0, 1, 2].map((at) => (
                <rect className="copy" x={345 + at * 92 + shift} y={296 - shift} width={78} height={28} rx={3} />
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
      {word(590, 216, 'h', 'start')}
      {(['V', 'K', 'Q'] as const).map((name, at) => {
        const x = 384 + at * 92
        const into = 410 + at * 60
        return (
          <g>
            {word(x, 398, name)}
            {arrow([[x, 382], [x, 324]])}
            {arrow([[x, 296], [x, 264], [into, 264], [into, 234]])}
          </g>
        )
      })}
      {arrow([[470, 174], [470, 142]])}
      {arrow([[470, 114], [470, 86]])}
      {arrow([[470, 58], [470, 36]])}
    </svg>
  )
}
