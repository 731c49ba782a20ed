import { useEffect, useState } from 'react'
import type { Locale } from '@/lib/domain/locale'
import { blockLabel } from '@/lib/i18n/block-label'
import { fill } from '@/lib/i18n/fill'
import type { ReaderStrings } from '@/lib/i18n/reader'
import { readPlace } from './place'
import { focusRow } from './roving'
import { allRows, findRow, idOf } from './rows'

interface Props {
  readonly strings: ReaderStrings
  readonly locale: Locale
  /** Where a member was last, when that was on another device. */
  readonly elsewhere: string | null
}

/** Opening rows: whoever was still here has not begun, and is not asked. */
const BEGINNING = 4

type Greeting = { readonly kind: 'place' | 'unknown'; readonly id: string }

/** Greets a returning reader with their place; says so when a link names a block that is not there. */
export function Resume({ strings, locale, elsewhere }: Props) {
  const [greeting, setGreeting] = useState<Greeting | null>(() => findGreeting(elsewhere))

  useEffect(() => {
    const changed = () => setGreeting(unknownHash())
    window.addEventListener('hashchange', changed)
    return () => window.removeEventListener('hashchange', changed)
  }, [])

  if (greeting === null) return null
  const row = findRow(greeting.id)
  return (
    <div className="resume" role="status">
      {greeting.kind === 'unknown' ? (
        <span>{fill(strings.unknownBlock, { id: greeting.id })}</span>
      ) : (
        <>
          <span>{fill(strings.resume, { id: blockLabel(greeting.id, locale) })}</span>
          <button
            type="button"
            className="word opens"
            onClick={() => {
              setGreeting(null)
              if (row !== null) focusRow(row)
            }}
          >
            {strings.resumeGo}
          </button>
        </>
      )}
      <button type="button" className="word" onClick={() => setGreeting(null)}>
        {greeting.kind === 'unknown' ? strings.close : strings.resumeDismiss}
      </button>
    </div>
  )
}

function unknownHash(): Greeting | null {
  const id = idOf(location.hash)
  return id !== '' && document.getElementById(id) === null ? { kind: 'unknown', id } : null
}

function findGreeting(elsewhere: string | null): Greeting | null {
  if (location.hash !== '') return unknownHash()
  if (location.search !== '') return null
  const id = elsewhere ?? readPlace()
  const row = id === null ? null : findRow(id)
  if (row === null || allRows().indexOf(row) < BEGINNING) return null
  return { kind: 'place', id: row.id }
}
