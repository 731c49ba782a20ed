import { createRequire } from 'node:module'
import katex from 'katex'
import { localiseTex } from '@/lib/domain/content/tex'
import type { Locale } from '@/lib/domain/locale'
import { KATEX_OPTIONS } from '../inline/katex-options'

/** The part of the engine that is used: the package brings no types for its entry. */
interface Engine {
  setupEngine(feature: Readonly<Record<string, string>>): Promise<unknown>
  engineReady(): Promise<unknown>
  toSpeech(mathml: string): string
}

// As CommonJS, which it is: its default export is another thing to each way of importing it.
const engine = createRequire(import.meta.url)('speech-rule-engine') as Engine

/**
 * How speech-rule-engine reads a formula, out of KaTeX's MathML. Slow (a second to begin with, then
 * tens of milliseconds), and bounded by nobody: for readers' formulas call it in a thread of its own.
 * @throws Error with KaTeX's words where the formula cannot be set
 */
export async function speakByRules(tex: string, locale: Locale): Promise<string> {
  const mathml = mathmlOf(tex, locale)
  const spoken = before.then(async () => {
    await engine.setupEngine({ locale, domain: 'clearspeak', modality: 'speech' })
    await engine.engineReady()
    return engine.toSpeech(mathml).replace(/\s+/g, ' ').trim()
  })
  before = spoken.catch(() => undefined)
  return spoken
}

/** The engine has one language at a time, for the whole process: readings take turns. */
let before: Promise<unknown> = Promise.resolve()

function mathmlOf(tex: string, locale: Locale): string {
  const html = katex.renderToString(localiseTex(asWords(tex), locale), { ...KATEX_OPTIONS, output: 'mathml', throwOnError: true })
  return html.replace(/^<span class="katex">|<\/span>$/g, '').replace(/<annotation[\s\S]*?<\/annotation>/, '')
}

/** Upright words are words: the engine would spell `\mathrm{softmax}` letter by letter. */
function asWords(tex: string): string {
  return tex.replace(/\\(?:mathrm|operatorname)\s*\{([A-Za-z ]{2,})\}/g, '\\text{$1}')
}
