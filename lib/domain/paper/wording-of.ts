import type { UnderstoodPaper } from './understood'

const LABEL = /^(?:Figure|Table) \d+:\s*/

/**
 * What in a paper is somebody's wording, block by block: its sentences. Left out, as facts or
 * names: the title, the authors with their affiliations, the headings, the bibliography, the cells
 * of the tables, the displays, what is drawn in the figures, and the labels of captions.
 */
export function wordingOf(paper: UnderstoodPaper): string[][] {
  return paper.blocks
    .filter((block) => block.sentences.length > 0)
    .map((block) => block.sentences.map((sentence, i) => (i === 0 ? sentence.replace(LABEL, '') : sentence)))
}
