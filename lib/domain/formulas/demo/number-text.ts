import type { Locale } from '../../locale'

const formats = new Map<string, Intl.NumberFormat>()

function formatOf(locale: Locale, digits: number, fixed: boolean): Intl.NumberFormat {
  const key = `${locale}/${digits}/${fixed}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(locale, {
    // 4000 and 2048 stay as the paper writes them; 37.000 is grouped.
    useGrouping: 'min2',
    minimumFractionDigits: fixed ? digits : 0,
    maximumFractionDigits: digits,
  })
  formats.set(key, made)
  return made
}

const EXPONENTS: Record<string, string> = {
  '-': '⁻', '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹',
}

/** How the numbers of a demo are written for a reader of one language. */
export interface NumberWriter {
  readonly locale: Locale
  /**
   * At most `digits` decimals, no trailing zeros; tiny and huge ones as 1,7·10⁻⁷. Where it is not said how
   * many, 3, and more for a small number, so that three of its figures are seen: 0,000699.
   */
  readonly text: (value: number, digits?: number) => string
  /** Always `digits` decimals: columns line up. */
  readonly cell: (value: number, digits: number) => string
  /** As `text`, for LaTeX: `0{,}5`, `10^{-7}`. */
  readonly tex: (value: number, digits?: number) => string
  /** What stands between two numbers of a list in LaTeX: a comma, but where decimals have one. */
  readonly list: string
}

export function numberWriter(locale: Locale): NumberWriter {
  const plain = (value: number, digits: number, fixed: boolean) => {
    if (Number.isNaN(value)) return locale === 'it' ? 'indefinito' : 'undefined'
    if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞'
    // A zero that rounding made negative would only puzzle.
    const rounded = Number(value.toFixed(Math.min(digits, 100)))
    return formatOf(locale, digits, fixed).format(rounded === 0 ? 0 : value).replace('-', '−')
  }
  const scientific = (value: number, digits: number) => {
    const [mantissa = '', exponent = '0'] = value.toExponential(digits).split('e')
    return { mantissa: plain(Number(mantissa), digits, false), exponent: String(Number(exponent)) }
  }
  const needsPower = (value: number, digits: number) =>
    Number.isFinite(value) && value !== 0 && (Math.abs(value) >= 1e12 || Math.abs(value) < 0.5 * 10 ** -digits)
  const text = (value: number, asked?: number) => {
    const digits = asked ?? enoughDecimals(value)
    if (!needsPower(value, digits)) return plain(value, digits, false)
    const { mantissa, exponent } = scientific(value, Math.min(digits, 3))
    return `${mantissa}·10${[...exponent].map((sign) => EXPONENTS[sign] ?? sign).join('')}`
  }
  const tex = (value: number, asked?: number) => {
    const digits = asked ?? enoughDecimals(value)
    if (value === Infinity) return String.raw`\infty`
    if (value === -Infinity) return String.raw`-\infty`
    if (needsPower(value, digits)) {
      const { mantissa, exponent } = scientific(value, Math.min(digits, 3))
      return `${toTex(mantissa)} \\cdot 10^{${exponent}}`
    }
    return toTex(plain(value, digits, false))
  }
  return { locale, text, tex, list: locale === 'it' ? ';' : ',', cell: (value, digits) => plain(value, digits, true) }
}

/** Decimals that show three figures of a number: 3, up to 6 below 0.1; what is smaller still is written with a power. */
function enoughDecimals(value: number): number {
  const size = Math.abs(value)
  return size >= 1e-4 && size < 0.1 ? 2 - Math.floor(Math.log10(size)) : 3
}

function toTex(number: string): string {
  // In mathematics a comma or a full stop would bring the space of a list after it.
  return number.replace('−', '-').replace(/([.,])/g, '{$1}')
}

/**
 * The number a reader meant, or null. Takes decimal comma and point alike, thousands in groups of
 * three, ordinary and typographic minus, 1e-9 and 1·10^-9.
 */
export function findNumber(typed: string, integer: boolean): number | null {
  let text = typed.trim().replace(/[\s\u00a0\u202f'’]/g, '').replace(/^[−–]/, '-')
  text = text.replace(/[·×x*]10\^?([-−]?\d+)$/i, 'e$1').replace('e−', 'e-')
  const comma = text.lastIndexOf(',')
  const point = text.lastIndexOf('.')
  if (comma >= 0 && point >= 0) {
    const grouping = comma > point ? '.' : ','
    text = text.split(grouping).join('').replace(',', '.')
  } else if (/^-?\d{1,3}([.,])\d{3}(\1\d{3})+$/.test(text) || (integer && /^-?\d{1,3}[.,]\d{3}$/.test(text))) {
    text = text.replace(/[.,]/g, '')
  } else {
    text = text.replace(',', '.')
  }
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)) return null
  const value = Number(text)
  return Number.isFinite(value) ? value : null
}
