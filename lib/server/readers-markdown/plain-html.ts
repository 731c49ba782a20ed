const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}

/** The text as it was typed: what is shown where it cannot be set in time. */
export function plainHtml(source: string): string {
  return `<p>${escapeHtml(source).replace(/\r\n?|\n/g, '<br>')}</p>`
}
