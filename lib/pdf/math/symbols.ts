/** LaTeX of the signs that mathematics fonts print, by Unicode. Letters and digits stand for themselves. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '−': '-',
  '·': '\\cdot',
  '⋅': '\\cdot',
  '×': '\\times',
  '∗': '*',
  '∈': '\\in',
  '∞': '\\infty',
  '∑': '\\sum',
  '∏': '\\prod',
  '∫': '\\int',
  '√': '\\surd',
  '≤': '\\leq',
  '≥': '\\geq',
  '≠': '\\neq',
  '≈': '\\approx',
  '∼': '\\sim',
  '→': '\\to',
  '←': '\\leftarrow',
  '±': '\\pm',
  '∂': '\\partial',
  '∇': '\\nabla',
  '∥': '\\|',
  '⊙': '\\odot',
  '⊕': '\\oplus',
  '⊗': '\\otimes',
  '⊤': '\\top',
  '′': "'",
  '…': '\\ldots',
  '⋯': '\\cdots',
  '≪': '\\ll',
  '≫': '\\gg',
  α: '\\alpha',
  β: '\\beta',
  γ: '\\gamma',
  δ: '\\delta',
  ϵ: '\\epsilon',
  ε: '\\varepsilon',
  ζ: '\\zeta',
  η: '\\eta',
  θ: '\\theta',
  ι: '\\iota',
  κ: '\\kappa',
  λ: '\\lambda',
  μ: '\\mu',
  µ: '\\mu',
  '\u2206': '\\Delta',
  '\u2126': '\\Omega',
  ν: '\\nu',
  ξ: '\\xi',
  π: '\\pi',
  ρ: '\\rho',
  σ: '\\sigma',
  τ: '\\tau',
  ϕ: '\\phi',
  φ: '\\varphi',
  χ: '\\chi',
  ψ: '\\psi',
  ω: '\\omega',
  Γ: '\\Gamma',
  Δ: '\\Delta',
  Θ: '\\Theta',
  Λ: '\\Lambda',
  Σ: '\\Sigma',
  Φ: '\\Phi',
  Ψ: '\\Psi',
  Ω: '\\Omega',
  _: '\\_',
  '%': '\\%',
  '#': '\\#',
  '&': '\\&',
  '{': '\\{',
  '}': '\\}',
}

/** Upright words that TeX has a command for. */
export const OPERATOR_NAMES: ReadonlySet<string> = new Set([
  'max', 'min', 'log', 'exp', 'sin', 'cos', 'tan', 'lim', 'arg', 'det', 'ln', 'sup', 'inf',
])

/** Signs whose limits are written below first. */
export const LARGE_OPERATORS: ReadonlySet<string> = new Set(['\\sum', '\\prod', '\\int'])

const SPACED = /^(\\(cdot|times|in|leq|geq|neq|approx|sim|to|leftarrow|pm|odot|oplus|otimes|ll|gg)|[+=<>])$/

export function latexOfSymbol(text: string): string {
  return SYMBOLS[text] ?? text
}

/** Binary operators and relations, which are easier to read with room around them. */
export function isSpaced(latex: string): boolean {
  return SPACED.test(latex)
}
