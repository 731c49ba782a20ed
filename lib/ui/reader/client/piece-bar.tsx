import { useEffect, useState } from 'react'
import { fill } from '@/lib/i18n/fill'
import type { ReaderStrings } from '@/lib/i18n/reader'
import { keepPlace, readPlace } from './place'
import { makeCurrent } from './roving'
import { allRows, findRow, idOf } from './rows'

interface Props {
  readonly strings: ReaderStrings
  readonly page: HTMLElement
  readonly onPiece: (row: HTMLElement) => void
}

/** Rows read one at a time: headings go with what they head, references are looked up, not read. */
function pieces(): HTMLElement[] {
  return allRows().filter((row) => row.dataset.kind !== 'heading' && row.dataset.kind !== 'reference')
}

/** The row itself, and the headings right above it. */
function withHeadings(row: HTMLElement): HTMLElement[] {
  const rows = allRows()
  const group = [row]
  for (let at = rows.indexOf(row) - 1; rows[at]?.dataset.kind === 'heading'; at--) {
    const heading = rows[at]
    if (heading !== undefined) group.unshift(heading)
  }
  return group
}

/** The number of the piece that the row is, or that it heads; -1 where it is none. */
function pieceOf(row: HTMLElement | null): number {
  const rows = allRows()
  const body = rows.slice(row === null ? rows.length : rows.indexOf(row)).find((each) => each.dataset.kind !== 'heading')
  return body === undefined ? -1 : pieces().indexOf(body)
}

/** "A small piece at a time": shows one paragraph with its twin, and says that one may stop. */
export function PieceBar({ strings, page, onPiece }: Props) {
  const [at, setAt] = useState(() => Math.max(0, pieceOf(startRow())))
  const all = pieces()
  const row = all[at]

  useEffect(() => {
    if (row === undefined) return
    const group = withHeadings(row)
    for (const each of group) each.classList.add('now')
    makeCurrent(row)
    keepPlace(row.id)
    onPiece(row)
    page.scrollIntoView({ block: 'start', behavior: 'instant' })
    return () => {
      for (const each of group) each.classList.remove('now')
    }
  }, [row, page, onPiece])

  // A link within the text may lead to another piece.
  useEffect(() => {
    const follow = () => {
      const to = pieceOf(findRow(idOf(location.hash)))
      if (to >= 0) setAt(to)
    }
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])

  const go = (step: number) => setAt((now) => Math.min(all.length - 1, Math.max(0, now + step)))
  return (
    <nav className="piece-bar" aria-label={strings.pacePiece}>
      <button type="button" className="word" disabled={at === 0} onClick={() => go(-1)}>
        ← {strings.piecePrevious}
      </button>
      <span className="quiet" aria-live="polite">
        {fill(strings.pieceOf, { n: at + 1, of: all.length })}
      </span>
      <button type="button" className="word opens" disabled={at === all.length - 1} onClick={() => go(1)}>
        {strings.pieceNext} →
      </button>
      <span className="quiet stop">{strings.pieceStop}</span>
      <button type="button" className="word" onClick={() => choosePage()}>
        {strings.pieceAll}
      </button>
    </nav>
  )
}

function startRow(): HTMLElement | null {
  const place = readPlace()
  return findRow(idOf(location.hash)) ?? (place === null ? null : findRow(place))
}

function choosePage(): void {
  document.querySelector<HTMLInputElement>('#view input[name="pace"][value="page"]')?.click()
}
