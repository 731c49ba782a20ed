'use client'

import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Locale } from '@/lib/domain/locale'
import type { BlockCount, ShownDoubt } from '@/lib/domain/questions/shown'
import { blockLabel } from '@/lib/i18n/block-label'
import { counted, DOUBT_STRINGS } from '@/lib/i18n/doubts'
import { fill } from '@/lib/i18n/fill'
import { ask } from './api'
import { hearNews } from './live'
import { sharePlace } from './share-place'
import { showWording } from './show-wording'

interface Props {
  readonly locale: Locale
  /** Opens the doubts of a block. */
  readonly onOpen: (blockId: string) => void
  /** Hears where the reader was last, on whatever device. */
  readonly onPlace: (blockId: string) => void
}

interface Resume {
  readonly blockId: string | null
  readonly answers: readonly { readonly doubtId: string; readonly blockId: string; readonly by: string }[]
}

/**
 * The quiet marks beside the blocks that somebody has asked about, and the wordings of the translation, kept
 * up to date; above the text, the answers that came while one was away; and the doubt that the address names, opened.
 */
export default function DoubtMarks({ locale, onOpen, onPlace }: Props) {
  const strings = DOUBT_STRINGS[locale]
  const [counts, setCounts] = useState<Readonly<Record<string, BlockCount>> | null>(null)
  const [answers, setAnswers] = useState<Resume['answers']>([])

  useEffect(() => {
    const undo: (() => void)[] = []
    let present = true
    let pending: ReturnType<typeof setTimeout> | null = null
    const load = async () => {
      const outcome = await ask<Record<string, BlockCount>>('/api/doubts/counts')
      if (!present || !outcome.ok) return outcome.ok
      setCounts(outcome.value)
      return true
    }
    // Several announcements in a row are looked up once.
    const soon = () => {
      pending ??= setTimeout(() => {
        pending = null
        void load()
      }, 150)
    }
    void load().then(async (known) => {
      if (!known || !present) return
      undo.push(
        hearNews((event) => {
          if (event.type === 'wording') void showWording(event.blockId)
          else soon()
        }),
      )
      const resume = await ask<Resume>('/api/resume')
      if (!present || !resume.ok) return
      setAnswers(resume.value.answers)
      if (resume.value.blockId !== null) onPlace(resume.value.blockId)
      undo.push(sharePlace())
    })
    return () => {
      present = false
      undo.forEach((step) => step())
      if (pending !== null) clearTimeout(pending)
    }
  }, [onPlace])

  useEffect(() => {
    const id = new URLSearchParams(location.search).get('doubt')
    if (id === null) return
    void ask<{ doubt: ShownDoubt }>(`/api/doubts/${encodeURIComponent(id)}`).then((outcome) => {
      if (outcome.ok) onOpen(outcome.value.doubt.blockId)
    })
  }, [onOpen])

  function seen() {
    setAnswers([])
    void ask('/api/resume', 'PUT', { seen: true })
  }

  /** What has been opened need not be told of any more. */
  function openAnswer({ doubtId, blockId }: Resume['answers'][number]) {
    onOpen(blockId)
    const others = answers.filter((answer) => answer.doubtId !== doubtId)
    if (others.length === 0) seen()
    else setAnswers(others)
  }

  const greetings = document.querySelector('.greetings')
  return (
    <>
      {answers.length > 0 &&
        greetings !== null &&
        createPortal(
          <div className="resume answers-since" role="status">
            <span>{strings.resumeAnswers}: </span>
            {answers.map((answer) => (
              <button key={answer.doubtId} type="button" className="word opens" onClick={() => openAnswer(answer)}>
                {fill(strings.resumeBy, { name: answer.by || strings.someoneGone, block: blockLabel(answer.blockId, locale) })}
              </button>
            ))}
            <button type="button" className="word" onClick={seen}>
              {strings.resumeSeen}
            </button>
          </div>,
          greetings,
        )}
      {Object.entries(counts ?? {}).map(([blockId, { total, open }]) => {
        const aside = document.getElementById(blockId)?.querySelector(':scope > .margin')
        if (!aside || total === 0) return null
        const many = counted(strings, 'marks', total)
        return createPortal(
          <button
            type="button"
            className="word opens doubt-mark"
            tabIndex={-1}
            aria-label={open > 0 ? fill(strings.marksOpen, { n: many, open }) : many}
            onClick={() => onOpen(blockId)}
          >
            {many}
          </button>,
          aside,
          blockId,
        )
      })}
    </>
  )
}
