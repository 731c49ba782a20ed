import fc from 'fast-check'
import { fromHtmlIsomorphic } from 'hast-util-from-html-isomorphic'
import type { Element, Nodes } from 'hast'
import { describe, expect, it } from 'vitest'
import { safeMarkdown } from '@/lib/server/doubts/export/safe-markdown'
import { safeHref } from '@/lib/server/readers-markdown/keep-safe-links'
import { plainHtml } from '@/lib/server/readers-markdown/plain-html'
import { renderMarkdown } from '@/lib/server/readers-markdown/render-markdown'
import { renderReadersText } from '@/lib/server/readers-markdown/render-readers-text'

const ACTIVE = new Set(['script', 'iframe', 'object', 'embed', 'form', 'input', 'button', 'img', 'video', 'audio', 'link', 'meta', 'base', 'style', 'foreignobject', 'use', 'template', 'marquee', 'details'])

/** Everything in a piece of HTML, as a parser builds it, that could do something. */
function dangers(html: string): string[] {
  const found: string[] = []
  const walk = (node: Nodes) => {
    if (node.type === 'element') {
      const { tagName, properties } = node as Element
      if (ACTIVE.has(tagName.toLowerCase())) found.push(`<${tagName}>`)
      for (const [name, value] of Object.entries(properties)) {
        if (/^on/i.test(name)) found.push(name)
        if (/^(id|name|srcDoc|formAction|src|xLinkHref|action)$/i.test(name)) found.push(name)
        if (/^href$/i.test(name) && !/^(https?:|mailto:|#)/i.test(String(value))) found.push(`href ${String(value)}`)
        if (name === 'style' && /url\(|expression|@import|position\s*:\s*fixed/i.test(String(value))) found.push('style')
      }
    }
    if ('children' in node) node.children.forEach(walk)
  }
  walk(fromHtmlIsomorphic(html, { fragment: true }))
  return found
}

const PAYLOADS = [
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg/onload=alert(1)>', '<iframe src="javascript:alert(1)">', '<a href="javascript:alert(1)">x</a>',
  '<details open ontoggle=alert(1)>', '<math><mi xlink:href="javascript:alert(1)">x</mi></math>', '<style>@import "//evil"</style>', '<base href=//evil>', '<form action=//evil><input>',
  '<x id=location name=document>', '<meta http-equiv=refresh content="0;url=//evil">', '<!--><img src=x onerror=alert(1)>-->', '<![CDATA[<script>]]>',
  '[x](javascript:alert(1))', '[x](JaVaScRiPt:alert(1))', '[x](&#106;avascript:alert(1))', '[x](java\tscript:alert(1))', '[x](\u0001javascript:alert(1))', '[x](vbscript:x)', '[x](data:text/html,<script>)', '[x](//evil.example)',
  '[x](file:///etc/passwd)', '[x](blob:x)', '<javascript:alert(1)>', '![x](https://evil/x.png)', '![x](javascript:alert(1))', '[x]: javascript:alert(1)\n\n[x]', '[x](https:evil)', '[x](http://user:pass@evil)',
  '$\\href{javascript:alert(1)}{x}$', '$\\url{javascript:alert(1)}$', '$\\includegraphics{https://evil/x.png}$', '$\\htmlId{x}{y}$', '$\\htmlClass{x}{y}$', '$\\htmlStyle{position:fixed}{y}$', '$\\htmlData{x=y}{z}$', '$\\text{<img src=x onerror=alert(1)>}$',
  '$\\rule{1000em}{1000em}$', '$\\def\\x{\\x\\x}\\x$', '$\\edef\\x{\\x\\x}\\x$', '$\\color{red;background:url(//evil)}x$', '$\\unicode{x}$', '$$\\begin{x}$$',
  '[^1]\n\n[^1]: <script>', '| a |\n|-|\n| <img onerror=x src=x> |', '~~<b onclick=x>~~', '- [ ] <input onfocus=x autofocus>', '`<script>`', '```html\n<script>alert(1)</script>\n```', '# <script>', 'https://evil.example/"onmouseover=alert(1)',
]
const CONTEXTS = ['@', '> @', '- @', '**@**', '| @ |\n|-|\n| @ |', '@\n===', '`@`', '[@](https://x.example)', '$@$', '*a @ b*', '1. 2. @', 'x@x']

describe('a reader’s text', () => {
  it('can do nothing, whatever is written in whatever place', () => {
    let cases = 0
    const wrong: string[] = []
    for (const payload of PAYLOADS) {
      for (const context of CONTEXTS) {
        cases += 1
        const source = context.replaceAll('@', payload)
        const found = dangers(renderMarkdown(source))
        if (found.length > 0) wrong.push(`${JSON.stringify(source)}: ${found.join(', ')}`)
      }
    }
    expect(wrong).toEqual([])
    expect(cases).toBe(PAYLOADS.length * CONTEXTS.length)
  })

  it('would be caught if it could: the same judge finds the payloads themselves dangerous', () => {
    expect(PAYLOADS.filter((payload) => dangers(payload).length > 0).length).toBeGreaterThanOrEqual(11)
  })

  it('can do nothing when it is random either', () => {
    const piece = fc.constantFrom(...PAYLOADS, '$', '*', '_', '[', ']', '(', ')', '<', '>', '`', '\n', '\\', '&#', 'javascript:', '"', "'", ' ')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(dangers(renderMarkdown(pieces.join('')))).toEqual([])
      }),
    )
  })

  it('keeps what readers write: emphasis, lists, links, formulas, tables', () => {
    const html = renderMarkdown('*a* **b**\n\n1. uno\n2. due\n\n[qui](#3.2.1-p2) e [là](https://arxiv.org/abs/1706.03762)\n\n$QK^T$\n\n| a |\n|:-:|\n| 1 |')
    for (const part of ['<em>a</em>', '<strong>b</strong>', '<ol>', 'href="#3.2.1-p2"', 'rel="noopener noreferrer nofollow"', 'class="katex"', '<td align="center">1</td>']) {
      expect(html).toContain(part)
    }
  })

  it('shows a formula that cannot be set as its source, in place', () => {
    expect(renderMarkdown('prima $\\frac{1$ dopo')).toMatch(/prima <span class="katex-error"[^>]*>\\frac\{1<\/span> dopo/)
  })
})

describe('a text made to block the server', () => {
  const n = 10_000
  const BOMBS: readonly string[] = [
    '* '.repeat(2500), '* '.repeat(50), '> '.repeat(n / 2), '*a_'.repeat(n / 3), '**a **b'.repeat(n / 8), '['.repeat(n), '](x'.repeat(n / 3), '`'.repeat(n), '$a '.repeat(n / 3),
    '$x$ '.repeat(200), `$${'{'.repeat(n - 2)}$`, `$${'\\frac{'.repeat(1600)}$`, '|a'.repeat(n / 2), '| a |\n|-|\n'.padEnd(n, '| a |\n'), '[^1]'.repeat(n / 4), '<'.repeat(n), '&'.repeat(n), '\n'.repeat(n), '- a\n'.repeat(n / 4), '1. '.repeat(n / 3),
    `$\\begin{matrix}${'1&'.repeat(4900)}\\end{matrix}$`, 'http://a.'.repeat(n / 9), '~~a'.repeat(n / 3), '![a]('.repeat(n / 5),
  ]

  it('holds nobody up: other work goes on while it is set, and it is shown as set or as typed', async () => {
    let turns = 0
    const turning = setInterval(() => (turns += 1), 5)
    for (const bomb of BOMBS) {
      const html = await renderReadersText(bomb)
      expect(dangers(html)).toEqual([])
      expect(html.length).toBeLessThanOrEqual(Math.max(500_000, plainHtml(bomb).length))
    }
    clearInterval(turning)
    expect(turns).toBeGreaterThan(0)
    expect(await renderReadersText('dopo')).toBe('<p>dopo</p>')
  })
})

describe('a link', () => {
  it('leads to the web, to a mailbox or to a block, never elsewhere', () => {
    for (const href of ['https://arxiv.org/', 'http://x.example/a?b#c', 'mailto:a@b.example', '#fn-4', '#3.2.1-p2']) expect(safeHref(href)).not.toBeNull()
    for (const href of ['javascript:x', 'JAVASCRIPT:x', ' javascript:x', 'java\nscript:x', 'data:x', 'vbscript:x', 'file:///x', '//evil', '/api/backup', 'x', '', '#', '#user-content-fn-1', 'ftp://x', 'blob:x', 'https:', 'about:blank']) {
      expect(safeHref(href), href).toBeNull()
    }
  })
})

describe('a text taken elsewhere', () => {
  it('opens no tag and follows no link that our page would not', () => {
    expect(safeMarkdown('a <b>c</b> $x<y$ `<i>`')).toBe('a \\<b>c\\</b> $x<y$ `<i>`')
    expect(safeMarkdown('[x](javascript:alert(1)) [y](https://ok.example)')).toBe('[x](#)) [y](https://ok.example)')
    expect(safeMarkdown('[x]: javascript:alert(1)')).toBe('[x]: #')
  })
})
