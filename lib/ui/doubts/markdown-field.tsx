import { use, useEffect, useId, useRef, useState } from 'react'
import type { Locale } from '@/lib/domain/locale'
import { LIMITS, type LimitName } from '@/lib/domain/questions/limits'
import type { DoubtStrings } from '@/lib/i18n/doubts'
import { useFocus } from '../use-focus'
import { ask } from './api'
import { BeingSent } from './being-sent'
import { PALETTE, typeSign } from './palette'
import { isStranger } from './use-threads'

interface Props {
  readonly label: string
  readonly value: string
  readonly limit: LimitName
  readonly locale: Locale
  readonly strings: DoubtStrings
  readonly onChange: (value: string) => void
  readonly rows?: number
  readonly autoFocus?: boolean
  /** Words that stand beside the field as they will look, and want no preview. */
  readonly shown?: string | undefined
}

/** How long the writer pauses before the preview is made. */
const PAUSE_MS = 350

/** A field for Markdown with formulas: a palette that shows the LaTeX it types, and the text as it will look. */
export function MarkdownField({ label, value, limit, locale, strings, onChange, rows = 4, autoFocus = false, shown }: Props) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [signs, setSigns] = useState(false)
  const sent = use(BeingSent)
  const html = usePreview(value === shown ? '' : value)

  useFocus(field, autoFocus)

  function type(latex: string) {
    if (sent) return
    const { selectionStart, selectionEnd } = field.current ?? { selectionStart: value.length, selectionEnd: value.length }
    const typed = typeSign(value, selectionStart, selectionEnd, latex)
    onChange(typed.text)
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(typed.cursor, typed.cursor)
    })
  }

  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        rows={rows}
        value={value}
        readOnly={sent}
        aria-describedby={`${id}-hint`}
        aria-invalid={[...value].length > LIMITS[limit].max || undefined}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          // Keys typed here are text, not commands of the page; Escape leaves here as everywhere, and the draft stays.
          // With Ctrl they write nothing, and may be meant for the form.
          if (event.key !== 'Escape' && !event.ctrlKey && !event.metaKey) event.stopPropagation()
        }}
      />
      <p id={`${id}-hint`} className="hint">
        {strings.bodyHint}{' '}
        <button type="button" className="word" aria-expanded={signs} onClick={() => setSigns(!signs)}>
          {strings.paletteShow}
        </button>
      </p>
      {signs && (
        <div className="palette" role="group" aria-label={strings.palette}>
          {PALETTE.map(({ sign, latex, ...names }) => (
            <button key={latex} type="button" aria-label={`${names[locale]}: ${latex.replace('▯', '')}`} onClick={() => type(latex)}>
              <span aria-hidden="true">{sign}</span>
              <code aria-hidden="true">{latex.replace('▯', '')}</code>
            </button>
          ))}
        </div>
      )}
      {html !== '' && (
        <div className="preview" role="group" aria-label={strings.preview}>
          <p className="hint">{strings.preview}</p>
          <div className="told" dangerouslySetInnerHTML={{ __html: html }} />
        </div>
      )}
    </div>
  )
}

/** The text as the server will show it, a little after the writer pauses; empty while it cannot be had. */
function usePreview(markdown: string): string {
  const [html, setHtml] = useState('')
  useEffect(() => {
    let present = true
    const timer = setTimeout(async () => {
      if (markdown.trim() === '' || isStranger()) return setHtml('')
      const outcome = await ask<{ html: string }>('/api/preview', 'POST', { markdown })
      if (present && outcome.ok) setHtml(outcome.value.html)
    }, PAUSE_MS)
    return () => {
      present = false
      clearTimeout(timer)
    }
  }, [markdown])
  return markdown.trim() === '' ? '' : html
}
