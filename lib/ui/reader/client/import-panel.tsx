import { useCallback, useEffect, useRef, useState } from 'react'
import type { Locale } from '@/lib/domain/locale'
import type { ImportEvent } from '@/lib/domain/paper/import-event'
import { fill } from '@/lib/i18n/fill'
import type { ReaderStrings } from '@/lib/i18n/reader'
import { Panel } from './panel'
import { sendPdf } from './send-pdf'

interface Props {
  readonly strings: ReaderStrings
  readonly locale: Locale
  /** A file dropped on the page, imported straight away. */
  readonly file: File | null
  readonly onClose: () => void
}

type State = { readonly kind: 'idle' | 'sending' | 'offline' } | ImportEvent

/** Brings the reader's own PDF in: choose it or drop it, watch it being read, then show it. */
export default function ImportPanel({ strings, locale, file, onClose }: Props) {
  const [state, setState] = useState<State>({ kind: 'idle' })
  const input = useRef<HTMLInputElement>(null)

  const start = useCallback(
    async (chosen: File) => {
      setState({ kind: 'sending' })
      try {
        await sendPdf(chosen, locale, setState)
      } catch {
        setState({ kind: 'offline' })
      }
    },
    [locale],
  )

  const begun = useRef<File | null>(null)
  useEffect(() => {
    if (file === null || begun.current === file) return
    begun.current = file
    void start(file)
  }, [file, start])

  const busy = state.kind === 'sending' || state.kind === 'progress'
  return (
    <Panel title={strings.importTitle} closeLabel={strings.close} onClose={onClose}>
      <p>{strings.importText}</p>
      <p>
        <input
          ref={input}
          type="file"
          accept="application/pdf,.pdf"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={strings.importChoose}
          onChange={(event) => {
            const chosen = event.target.files?.[0]
            if (chosen !== undefined) void start(chosen)
          }}
        />
        <button type="button" className="word opens" disabled={busy} onClick={() => input.current?.click()}>
          {strings.importChoose}
        </button>
      </p>
      <p className="quiet">
        {strings.importWhere} <a href="https://arxiv.org/abs/1706.03762">arxiv.org/abs/1706.03762</a>
      </p>
      <div role="status">
        {state.kind === 'sending' && <p>{strings.importSending}</p>}
        {state.kind === 'progress' && (
          <p>
            <progress max={state.pages} value={state.page} />{' '}
            {fill(strings.importWorking, { page: state.page, pages: state.pages })}
          </p>
        )}
        {state.kind === 'done' && (
          <>
            <p>{fill(strings.importDone, { found: state.found, of: state.of })}</p>
            {state.missing.length > 0 && (
              <p className="quiet">{fill(strings.importMissing, { ids: state.missing.join(', ') })}</p>
            )}
            <p>
              <button type="button" className="word opens" onClick={() => location.reload()}>
                {strings.importReload}
              </button>
            </p>
          </>
        )}
        {state.kind === 'refused' && (
          <p>
            {state.message} {strings.importFailed}
          </p>
        )}
        {state.kind === 'offline' && <p>{strings.importOffline}</p>}
      </div>
    </Panel>
  )
}
