'use client'
import { useId, useState, type FormEvent } from 'react'
import { fill } from '@/lib/i18n/fill'
import type { TranslatorStrings } from '@/lib/i18n/translator'
import { MOST_CHARACTERS, nearestWords, readEnglish, withWordReplaced, wordsBeginning } from '@/lib/domain/parallel-grammar/read-english'
import { LONGEST } from '@/lib/domain/parallel-grammar/sentence-pair'
import type { NumberWriter } from './numbers'

interface Props {
  readonly strings: TranslatorStrings
  readonly text: string
  readonly setText: (text: string) => void
  readonly onSentence: (words: readonly string[]) => void
  readonly onAnother: () => void
  readonly write: NumberWriter
}

const OFFERED = 8

/** The sentence to translate: words offered while one is typed, and what cannot be translated named. */
export function SentenceField({ strings, text, setText, onSentence, onAnother, write }: Props) {
  const id = useId()
  const [asked, setAsked] = useState<string | null>(null)
  const tooMuch = text.length > MOST_CHARACTERS
  const read = readEnglish(tooMuch ? '' : text)
  // Far too much is said at once: nothing of it is read, and it stays.
  const problem = asked === text || tooMuch ? problemOf(strings, text, write) : null
  const beginning = tooMuch ? '' : (/[\p{L}']+$/u.exec(text)?.[0] ?? '')
  const offered = wordsBeginning(beginning, OFFERED)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(text)
    if (!problemOf(strings, text, write)) onSentence(read.words)
  }
  const finishWord = (word: string) => {
    setText(`${text.slice(0, text.length - beginning.length)}${word} `)
    document.getElementById(id)?.focus()
  }
  const replaceWord = (unknown: string, word: string) => setText(withWordReplaced(text, unknown, word))
  return (
    <form className="tr-form" onSubmit={submit} noValidate>
      <label htmlFor={id}>{strings.field}</label>
      <div className="tr-line">
        <input id={id} type="text" lang="en" value={text} autoComplete="off" autoCapitalize="off" spellCheck={false}
          aria-invalid={problem !== null} aria-describedby={`${id}-problem`} onChange={(event) => setText(event.target.value)} />
        <button type="submit">{strings.translate}</button>
        <button type="button" onClick={onAnother}>{strings.another}</button>
      </div>
      <p id={`${id}-problem`} role="alert" className="tr-problem">{problem}</p>
      {problem && read.unknown.map((unknown) => {
        const near = nearestWords(unknown, 4)
        return near.length > 0 ? (
          <p key={unknown} className="tr-offers">
            {fill(strings.near, { word: unknown })}{' '}
            {near.map((word) => <button key={word} type="button" lang="en" onClick={() => replaceWord(unknown, word)}>{word}</button>)}
          </p>
        ) : null
      })}
      {!problem && offered.length > 0 && (
        <p className="tr-offers">
          {strings.suggestions}{' '}
          {offered.map((word) => <button key={word} type="button" lang="en" onClick={() => finishWord(word)}>{word}</button>)}
        </p>
      )}
    </form>
  )
}

/** One sentence on what to change, or null. */
function problemOf(strings: TranslatorStrings, text: string, write: NumberWriter): string | null {
  if (text.length > MOST_CHARACTERS) return fill(strings.tooMuch, { characters: write.whole(text.length), most: LONGEST })
  const { words, unknown, tooLong } = readEnglish(text)
  if (words.length === 0) return strings.empty
  if (unknown.length > 0) return fill(unknown.length === 1 ? strings.unknownOne : strings.unknownMany, { words: unknown.join(', ') })
  return tooLong ? fill(strings.tooLong, { words: words.length, most: LONGEST }) : null
}
