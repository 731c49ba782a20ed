'use client'
import { Fragment } from 'react'
import { shownToken, type Vocabulary } from '@/lib/domain/tokens/vocabulary'

interface Props {
  readonly tokens: readonly number[]
  readonly vocabulary: Vocabulary
  /** A token that is marked wherever it stands. */
  readonly lit?: number | null
}

/** A text in pieces; it may be broken between any two. */
export function TokenRun({ tokens, vocabulary, lit = null }: Props) {
  return (
    <p className="token-run">
      {tokens.map((id, i) => (
        <Fragment key={i}>
          <span className={id === lit ? 'token token-lit' : 'token'}>{shownToken(id, vocabulary)}</span>
          <wbr />
        </Fragment>
      ))}
    </p>
  )
}

interface ChoosableProps {
  readonly tokens: readonly number[]
  readonly vocabulary: Vocabulary
  readonly chosen: number
  readonly onChoose: (place: number) => void
  readonly label: string
  /** What a screen reader says of one token. */
  readonly name: (id: number) => string
}

/** Tokens to choose from, each with its number below. */
export function TokenChoice({ tokens, vocabulary, chosen, onChoose, label, name }: ChoosableProps) {
  return (
    <ol className="token-choice" aria-label={label}>
      {tokens.map((id, i) => (
        <li key={i}>
          <button type="button" aria-pressed={i === chosen} aria-label={name(id)} onClick={() => onChoose(i)}>
            <span className="token">{shownToken(id, vocabulary)}</span>
            <span className="token-id">{id}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}
