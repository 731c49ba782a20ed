'use client'
import { useEffect, useState } from 'react'
import { startTask } from '@/lib/demos/work/start-task'
import type { TranslatedWord, Translation } from '@/lib/demos/work/tasks/translate'
import type { Stage } from '@/lib/domain/parallel-grammar/stages'

export interface Question {
  readonly words: readonly string[]
  readonly stage: Stage
  readonly beam: number
  readonly alpha: number
}

/** A translation together with what it answers: what is drawn never mixes two questions. */
export interface Answered {
  readonly question: Question
  readonly translation: Translation
}

export interface TranslationState {
  readonly answered: Answered | null
  /** Words of the translation being written. */
  readonly writing: readonly TranslatedWord[]
  readonly busy: boolean
  readonly failure: string | null
}

/** What has come back so far, and to which question. */
interface Progress {
  readonly question: Question
  readonly words: readonly TranslatedWord[]
  readonly failure: string | null
  readonly done: boolean
}

/** Has the worker answer the latest question. An answer stays until the next one is whole. */
export function useTranslation(question: Question): TranslationState {
  const [answered, setAnswered] = useState<Answered | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  useEffect(() => {
    let current = true
    let words: readonly TranslatedWord[] = []
    const tell = (change: Partial<Progress>) => current && setProgress({ question, words, failure: null, done: false, ...change })
    startTask('translate', question, {
      onPart: (word) => {
        words = [...words, word]
        tell({})
      },
      onAnswer: (translation) => {
        if (current) setAnswered({ question, translation })
        tell({ words: translation.words, done: true })
      },
      onFailure: (failure) => tell({ failure, done: true }),
    })
    return () => {
      current = false
    }
  }, [question])
  const own = progress?.question === question ? progress : null
  return { answered, writing: own?.words ?? [], busy: !own?.done, failure: own?.failure ?? null }
}
