import type { Locale } from '@/lib/domain/locale'
import type { PhrasingContent } from 'mdast'
import { parseSentence } from '../inline/sentence'
import type { Problem } from '../problem'
import type { BlockSource } from './block-file'
import { readMarkdownFolder } from './markdown-folder'
import { layerFolder } from './paper-folder'

/** One sentence of ours, with the sentences of the original that it stands for. */
export interface LayerSentence {
  readonly file: string
  readonly line: number
  /** The line as it is written. */
  readonly source: string
  readonly nodes: readonly PhrasingContent[]
  readonly sources: readonly number[]
}

export interface LayerBlock {
  readonly id: string
  readonly file: string
  readonly line: number
  readonly sentences: readonly LayerSentence[]
}

/** A layer told sentence by sentence: the translation, the restatement, the retelling. */
export interface SentenceLayer {
  readonly locale: Locale
  /** From the root of the repository. */
  readonly folder: string
  /** Every block in file order; an id written twice stands here twice. */
  readonly blocks: readonly LayerBlock[]
  /** By id, the first of doubles. */
  readonly byId: ReadonlyMap<string, LayerBlock>
}

/** Reads a whole layer; what cannot be read is among the problems, the rest is there. */
export function readSentenceLayer(
  root: string,
  locale: Locale,
  folder: string = layerFolder(locale),
): { layer: SentenceLayer; problems: Problem[] } {
  const { blocks: cut, problems } = readMarkdownFolder(root, folder)
  const blocks = cut.map((source) => readBlock(source, problems))
  const byId = new Map<string, LayerBlock>()
  for (const block of blocks) if (!byId.has(block.id)) byId.set(block.id, block)
  return { layer: { locale, folder, blocks, byId }, problems }
}

function readBlock(block: BlockSource, problems: Problem[]): LayerBlock {
  const sentences: LayerSentence[] = []
  block.body.split('\n').forEach((text, index) => {
    if (text.trim() === '') return
    const line = block.bodyLine + index
    const { sentence, complaints } = parseSentence(text)
    for (const { message, remedy } of complaints) problems.push({ file: block.file, line, message, remedy })
    // A line that says nothing follows on from the line before it.
    const sources = sentence.sources ?? [Math.max(0, ...(sentences.at(-1)?.sources ?? [])) + 1]
    sentences.push({ file: block.file, line, source: text, nodes: sentence.nodes, sources })
  })
  return { id: block.id, file: block.file, line: block.line, sentences }
}
