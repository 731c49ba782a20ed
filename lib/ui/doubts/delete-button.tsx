import { useEffect, useRef, useState } from 'react'
import type { DoubtStrings } from '@/lib/i18n/doubts'

interface Props {
  readonly strings: DoubtStrings
  readonly onDelete: () => void
}

/** Deletes only when asked twice: the second press is on another button than the first, and not the nearest. */
export function DeleteButton({ strings, onDelete }: Props) {
  const [asked, setAsked] = useState(false)
  const [kept, setKept] = useState(false)
  const first = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (kept) first.current?.focus()
  }, [kept])

  if (!asked) {
    return (
      <button ref={first} type="button" className="word" onClick={() => (setAsked(true), setKept(false))}>
        {strings.delete}
      </button>
    )
  }
  return (
    <>
      <button type="button" className="word opens" onClick={onDelete}>
        {strings.reallyDelete}
      </button>
      <button type="button" className="word" autoFocus onClick={() => (setAsked(false), setKept(true))}>
        {strings.keep}
      </button>
    </>
  )
}
