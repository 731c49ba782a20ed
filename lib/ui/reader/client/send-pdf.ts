import type { Locale } from '@/lib/domain/locale'
import type { ImportEvent } from '@/lib/domain/paper/import-event'

/**
 * Sends the file and reports what the server says while it reads it, one JSON line an event.
 * Throws where the server cannot be reached or answers something else.
 */
export async function sendPdf(
  file: File,
  locale: Locale,
  onEvent: (event: ImportEvent) => void,
): Promise<void> {
  const response = await fetch(`/api/original?locale=${locale}&name=${encodeURIComponent(file.name.slice(0, 200))}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/pdf' },
    body: file,
  })
  if (response.body === null) throw new Error(`No answer to the import (${response.status})`)
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  let last: ImportEvent | null = null
  for (;;) {
    const { done, value } = await reader.read()
    rest += value ?? ''
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      last = JSON.parse(line) as ImportEvent
      onEvent(last)
    }
    if (done) break
  }
  if (last === null || last.kind === 'progress') throw new Error('The import ended without a result')
}
