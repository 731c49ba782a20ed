import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { Locale } from '@/lib/domain/locale'
import { DOUBT_KINDS, hasPoints, VISIBILITIES } from '@/lib/domain/questions/kinds'
import { LIMITS } from '@/lib/domain/questions/limits'
import type { DoubtStrings } from '@/lib/i18n/doubts'
import { fill } from '@/lib/i18n/fill'
import { ask } from './api'
import { newKey, type Draft } from './draft'
import { focusNearby } from './focus-nearby'
import { MarkdownField } from './markdown-field'
import { Points } from './points'
import { SendForm, type Sending } from './send-form'
import { useDraft } from './use-draft'
import { isStranger } from './use-threads'

interface Props {
  readonly blockId: string
  /** The entry of the glossary that is asked about, if it is one. */
  readonly termId?: string
  readonly locale: Locale
  readonly strings: DoubtStrings
  readonly demo: Draft['demo']
  readonly selection: { readonly quote: string; readonly lang: Locale } | null
  readonly onSent: () => void
}

/** Where a question, a doubt, an understanding, a note is written. */
export function Composer({ blockId, termId, locale, strings, demo, selection, onSent }: Props) {
  const quote = selection && { text: [...selection.quote].slice(0, LIMITS.quote.max).join(''), lang: selection.lang }
  const first = useCallback(
    (): Draft => ({ key: newKey(), kind: 'question', visibility: 'family', body: '', points: [''], quote: null, demo: null }),
    [],
  )
  const [kept, change, clear] = useDraft<Draft>(termId === undefined ? `block:${blockId}` : `term:${termId}`, first)
  const form = useRef<HTMLFormElement>(null)
  const [dropped, setDropped] = useState({ quote: false, demo: false })
  const [state, setState] = useState<Sending>('idle')
  const draft = {
    ...kept,
    quote: dropped.quote ? null : (quote ?? kept.quote),
    demo: dropped.demo ? null : (demo ?? kept.demo),
  }
  const written = draft.body.trim() !== '' || (hasPoints(draft.kind) && draft.points.some((point) => point.trim() !== ''))

  async function send() {
    if (!written) return setState({ ok: false, code: 'too-short', details: {} })
    setState('sending')
    // Kept before it leaves, attachments included: the same attempt can then be repeated after a reload.
    change(draft)
    if (isStranger()) return setState({ ok: false, code: 'sign-in', details: {} })
    const points = draft.points.filter((point) => point.trim() !== '')
    const outcome = await ask('/api/doubts', 'POST', { ...draft, blockId, termId, points: hasPoints(draft.kind) ? points : undefined })
    if (!outcome.ok) return setState(outcome)
    clear()
    // The words were selected for this one; the numbers are still there for the next.
    setDropped({ ...dropped, quote: true })
    setState('sent')
    onSent()
  }

  // The point that was being written has gone with the understanding; whoever wrote it stays here.
  useLayoutEffect(() => {
    if (state === 'sent' && document.activeElement === document.body) form.current?.querySelector('textarea')?.focus()
  }, [state])

  function discard() {
    clear()
    setState('idle')
    focusNearby(form.current, 'textarea')
  }

  const write = (part: Partial<Draft>) => {
    // What was selected or shown when it was written belongs to the draft: neither is there after a reload.
    change({ quote: draft.quote, demo: draft.demo, ...part })
    if (state !== 'sending') setState('idle')
  }

  const others = written && state !== 'sending' && (
    <button type="button" className="word" onClick={discard}>
      {strings.discard}
    </button>
  )
  return (
    <SendForm
      ref={form}
      state={state}
      send={typeof state === 'object' && written ? strings.retry : strings.send}
      onSend={() => void send()}
      others={others}
      told={written ? strings.draftKept : ''}
      locale={locale}
      strings={strings}
    >
      <div className="choices">
        <label>
          <span>{strings.kindLegend}</span>
          <select name="kind" value={draft.kind} onChange={(event) => write({ kind: event.target.value as Draft['kind'] })}>
            {DOUBT_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {strings[`kind_${kind}`]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{strings.visibilityLegend}</span>
          <select name="visibility" value={draft.visibility} onChange={(event) => write({ visibility: event.target.value as Draft['visibility'] })}>
            {VISIBILITIES.map((visibility) => (
              <option key={visibility} value={visibility}>
                {strings[`visibility_${visibility}`]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {draft.quote !== null && (
        <div className="attached">
          <p className="hint">{strings.about}</p>
          <blockquote lang={draft.quote.lang}>{draft.quote.text}</blockquote>
          <button type="button" className="word" onClick={() => (setDropped({ ...dropped, quote: true }), write({ quote: null }), focusNearby(form.current, 'textarea'))}>
            {strings.dropQuote}
          </button>
        </div>
      )}
      {draft.demo !== null && (
        <p className="attached hint">
          {fill(strings.withDemo, { formula: draft.demo.formulaId })}{' '}
          <button type="button" className="word" onClick={() => (setDropped({ ...dropped, demo: true }), write({ demo: null }), focusNearby(form.current, 'textarea'))}>
            {strings.dropDemo}
          </button>
        </p>
      )}
      <MarkdownField
        label={strings[`body_${draft.kind}`]}
        value={draft.body}
        limit="body"
        locale={locale}
        strings={strings}
        autoFocus
        rows={hasPoints(draft.kind) ? 2 : 4}
        onChange={(body) => write({ body })}
      />
      {hasPoints(draft.kind) && <Points points={draft.points} locale={locale} strings={strings} onChange={(points) => write({ points })} />}
    </SendForm>
  )
}
