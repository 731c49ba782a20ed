import type { Locale } from '@/lib/domain/locale'
import type { Problem } from '../problem'
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

/** @throws ContentError where a file of data is missing or malformed, for nothing can be checked without it */
export function readPaperSources(root: string): PaperSources {
  const it = readSentenceLayer(root, 'it')
  const en = readSentenceLayer(root, 'en')
  const retelling = readSentenceLayer(root, 'it', RETELLING_FOLDER)
  return {
    root,
    facts: readFacts(root),
    layers: { it: it.layer, en: en.layer },
    retelling: retelling.layer,
    equations: readEquations(root),
    tables: readTables(root),
    tableWords: readTableWords(root),
    bibliography: readBibliography(root),
    authors: readAuthors(root),
    problems: [...it.problems, ...en.problems, ...retelling.problems],
  }
}

/** Every layer of sentences, complete or on its way. */
export function sentenceLayers({ layers, retelling }: PaperSources): readonly SentenceLayer[] {
  return [layers.it, layers.en, retelling]
}
