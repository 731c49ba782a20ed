import type { Locale } from '@/lib/domain/locale'
import { ContentError, sortProblems, type Problem } from '../problem'
import { readAuthors, type Author } from './authors'
import { readBibliography, type Reference } from './bibliography'
import { readEquations, type Equation } from './equations'
import { readFacts, type Facts } from './facts'
import type { JsonFile } from './json-file'
import { RETELLING_FOLDER } from './paper-folder'
import { readSentenceLayer, type SentenceLayer } from './sentence-layer'
import { readTables, readTableWords, type Table } from './tables'

/** Everything that the repository holds of the paper, read once. */
export interface PaperSources {
  /** Root of the repository: later layers read their own files from it. */
  readonly root: string
  readonly facts: Facts
  readonly layers: Readonly<Record<Locale, SentenceLayer>>
  /** Plain Italian; as far as it has come. */
  readonly retelling: SentenceLayer
  readonly equations: JsonFile<Record<string, Equation>>
  readonly tables: JsonFile<Record<string, Table>>
  readonly tableWords: JsonFile<Record<string, string>>
  readonly bibliography: JsonFile<Reference[]>
  readonly authors: JsonFile<Author[]>
  /** What could not be read in the layers; the rest of them is here. */
  readonly problems: readonly Problem[]
}

/** @throws ContentError with all that is wrong, where a file of data is missing or malformed: nothing can be checked without it */
export function readPaperSources(root: string): PaperSources {
  const problems: Problem[] = []
  const layer = (locale: Locale, folder?: string) => {
    const read = readSentenceLayer(root, locale, folder)
    problems.push(...read.problems)
    return read.layer
  }
  const failed: Problem[] = []
  const data = <T>(read: (root: string) => T): T => {
    try {
      return read(root)
    } catch (error) {
      if (!(error instanceof ContentError)) throw error
      failed.push(...error.problems)
      return undefined as T
    }
  }
  const sources: PaperSources = {
    root,
    facts: data(readFacts),
    layers: { it: layer('it'), en: layer('en') },
    retelling: layer('it', RETELLING_FOLDER),
    equations: data(readEquations),
    tables: data(readTables),
    tableWords: data(readTableWords),
    bibliography: data(readBibliography),
    authors: data(readAuthors),
    problems,
  }
  if (failed.length > 0) throw new ContentError(sortProblems([...failed, ...problems]))
  return sources
}

/** Every layer of sentences, complete or on its way. */
export function sentenceLayers({ layers, retelling }: PaperSources): readonly SentenceLayer[] {
  return [layers.it, layers.en, retelling]
}
