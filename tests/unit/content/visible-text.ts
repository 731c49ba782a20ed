const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

/** Undoes the escapes of text in HTML. */
export function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return ENTITIES[name] ?? whole
    return String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal))
  })
}

/** What a reader of inline HTML sees, unbreakable spaces as spaces, each formula as `$data-tex$`. */
export function visibleText(html: string): string {
  let text = ''
  let depth = 0
  let formula = 0
  for (const [token, tag] of html.matchAll(/<(\/?\w+)[^>]*>|[^<]+/g)) {
    if (tag === undefined) {
      if (formula === 0) text += unescaped(token)
      continue
    }
    if (tag.startsWith('/')) {
      if (depth === formula) formula = 0
      depth -= 1
      continue
    }
    depth += 1
    const tex = /data-tex="([^"]*)"/.exec(token)?.[1]
    if (formula === 0 && tex !== undefined) {
      formula = depth
      text += `$${unescaped(tex)}$`
    }
  }
  return text.replaceAll('\u00a0', ' ')
}
