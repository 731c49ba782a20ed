/** A written sum read back: its value, how far rounding may have moved it, and the numbers in it, in order. */
export interface ReadSum {
  readonly value: number
  readonly error: number
  readonly numbers: readonly number[]
  /** Dots stand for terms left out: the value cannot be known. */
  readonly whole: boolean
}

interface Value {
  readonly value: number
  readonly error: number
}

const TOKENS = /\\(?:frac|sqrt|cdot|max|sin|cos|infty|ldots)|\d+(?:\.\d+)?|[-+/(){}^,e]/g

/**
 * Reads a sum written in LaTeX for an English reader, its numbers with three figures.
 * @throws SyntaxError at anything that a sum of ours does not hold
 */
export function readTex(tex: string): ReadSum {
  const plain = tex.replace(/\\(?:left|right)|\\[! ]/g, '').replaceAll('{.}', '.').replaceAll('{,}', '').replaceAll('\\textstyle', '')
  const tokens = plain.match(TOKENS) ?? []
  if (tokens.join('') !== plain.replace(/\s/g, '')) throw new SyntaxError(`Not read: ${tex}`)
  const numbers: number[] = []
  let at = 0
  let whole = true
  /** Inside an exponent of 10 or 10000 numbers are exact. */
  let exact = false

  const take = (token: string): boolean => tokens[at] === token && ++at > 0
  const demand = (token: string): void => {
    if (!take(token)) throw new SyntaxError(`${token} expected at ${at} of ${tex}`)
  }
  const inside = (open: string, close: string): Value => {
    demand(open)
    const found = sum()
    demand(close)
    return found
  }

  function sum(): Value {
    let { value, error } = term()
    for (;;) {
      const sign = take('+') ? 1 : take('-') ? -1 : 0
      if (sign === 0) return { value, error }
      const next = term()
      value += sign * next.value
      error += next.error
    }
  }

  function term(): Value {
    let left = factor()
    for (;;) {
      if (take('\\cdot')) left = times(left, factor())
      else if (take('/')) left = over(left, factor())
      else return left
    }
  }

  function factor(): Value {
    if (!take('-')) return primary()
    const before = numbers.length
    const found = primary()
    if (numbers.length > before) numbers[before] = -numbers[before]!
    return { value: -found.value, error: found.error }
  }

  function primary(): Value {
    const token = tokens[at++]
    switch (token) {
      case '(': at -= 1; return inside('(', ')')
      case '\\frac': return over(inside('{', '}'), inside('{', '}'))
      case '\\sqrt': return root(inside('{', '}'))
      case '\\sin': return bounded(Math.sin, inside('(', ')'))
      case '\\cos': return bounded(Math.cos, inside('(', ')'))
      case '\\infty': numbers.push(Infinity); return { value: Infinity, error: 0 }
      case '\\ldots': whole = false; return { value: 0, error: 0 }
      case '\\max': {
        demand('(')
        const first = sum()
        demand(',')
        const second = sum()
        demand(')')
        return { value: Math.max(first.value, second.value), error: Math.max(first.error, second.error) }
      }
      case 'e': {
        demand('^')
        const { value, error } = inside('{', '}')
        return { value: Math.exp(value), error: value === -Infinity ? 0 : Math.exp(value) * Math.expm1(error) }
      }
      default:
        if (token === undefined || !/^\d/.test(token)) throw new SyntaxError(`${token} not expected in ${tex}`)
        return number(token)
    }
  }

  function number(token: string): Value {
    const value = Number(token)
    if (take('^')) {
      const listed = numbers.length
      if (value !== 10) numbers.push(value)
      exact = true
      const power = inside('{', '}')
      exact = false
      const result = value ** power.value
      if (value === 10) numbers.splice(listed, Infinity, result)
      return { value: result, error: 0 }
    }
    // 4{.}844 \cdot 10^{-20} is one number.
    if (tokens[at] === '\\cdot' && tokens[at + 1] === '10' && tokens[at + 2] === '^') {
      at += 2
      const listed = numbers.length
      const { value: power } = number('10')
      numbers.splice(listed, Infinity, value * power)
      return { value: value * power, error: 5.01e-4 * power }
    }
    numbers.push(value)
    return { value, error: exact ? 0 : roundingOf(value) }
  }

  const { value, error } = sum()
  if (at !== tokens.length) throw new SyntaxError(`Not read to its end: ${tex}`)
  return { value, error, numbers, whole }
}

/** Half of the last place that is written: three decimals, and three figures of what is below 0.1. */
export function roundingOf(value: number): number {
  const size = Math.abs(value)
  // 0.0999996 is written 0.1, and 0 stands for whatever is smaller than any figure.
  return 0.501 * (size >= 1e-4 && size < 0.1 ? 10 ** (Math.floor(Math.log10(size)) - 2) : 1e-3)
}

const times = (a: Value, b: Value): Value => ({
  value: a.value * b.value,
  error: Math.abs(a.value) * b.error + Math.abs(b.value) * a.error + a.error * b.error,
})

function over(a: Value, b: Value): Value {
  const value = a.value / b.value
  return { value, error: (a.error + Math.abs(value) * b.error) / Math.max(Math.abs(b.value) - b.error, 1e-300) }
}

const root = (a: Value): Value => ({ value: Math.sqrt(a.value), error: a.error / Math.sqrt(Math.max(a.value - a.error, 1e-300)) })

const bounded = (wave: (angle: number) => number, angle: Value): Value => ({ value: wave(angle.value), error: angle.error })
