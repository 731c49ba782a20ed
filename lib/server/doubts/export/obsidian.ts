import { loadPaper } from '@/lib/content/load'
import type { Locale } from '@/lib/domain/locale'
import type { Viewer } from '@/lib/domain/people/viewer'
import { blockLabel } from '@/lib/i18n/block-label'
import { DOUBT_STRINGS } from '@/lib/i18n/doubts'
import { authorize } from '@/lib/server/access/authorize'
import { withAcceptedWordings } from '../accepted-wordings'
import { safeMarkdown } from './safe-markdown'
import { walkDoubts, type ExportedDoubt } from './walk-doubts'
import { zipped } from './zipped'

/** Obsidian's names of blocks take letters, digits and hyphens. */
export const obsidianBlock = (id: string) => id.replace(/[^a-z0-9]+/gi, '-')
const yaml = (value: string) => JSON.stringify(value)
const indent = (text: string, by: string) => text.replace(/^/gm, by)

const FOLDERS = { it: { text: 'Testo', doubts: 'Dubbi' }, en: { text: 'Text', doubts: 'Doubts' } } as const

/** One doubt as a note: front matter, a link to its block, the words, the answers. */
export function obsidianNote(doubt: ExportedDoubt, locale: Locale): string {
  const strings = DOUBT_STRINGS[locale]
  const name = (author: { name: string }) => author.name || strings.someoneGone
  const front = [
    '---',
    `id: ${doubt.id}`,
    `block: ${yaml(doubt.blockId)}`,
    `section: ${yaml(doubt.section)}`,
    ...(doubt.termId === null ? [] : [`term: ${yaml(doubt.termId)}`]),
    `kind: ${doubt.kind}`,
    `state: ${doubt.state}`,
    `visibility: ${doubt.visibility}`,
    `author: ${yaml(name(doubt.author))}`,
    `created: ${doubt.createdAt.toISOString()}`,
    ...(doubt.formulaId === null ? [] : [`formula: ${doubt.formulaId}`, `demo: ${yaml(doubt.demoState ?? '')}`]),
    `tags: [a-fronte, ${doubt.kind}]`,
    '---',
  ]
  const place = `[[${FOLDERS[locale].text}/${doubt.section}#^${obsidianBlock(doubt.blockId)}|${blockLabel(doubt.blockId, locale)}]]`
  const points = doubt.points.flatMap((point) => [
    `${point.ordinal}. ${indent(safeMarkdown(point.body), '   ').trimStart()}`,
    ...point.verdicts.map((verdict) => {
      const says = `**${strings[`verdict_${verdict.value}`]}** (${name(verdict.author)}) ${safeMarkdown(verdict.why)}`
      return `   - ${indent(says, '     ').trimStart()}`
    }),
  ])
  const answers = doubt.answers.map(
    (answer) => `## ${name(answer.author)}, ${answer.createdAt.toISOString().slice(0, 10)}\n\n${safeMarkdown(answer.body)}`,
  )
  const quote = doubt.quote === null ? [] : [indent(safeMarkdown(doubt.quote), '> ')]
  const parts = [front.join('\n'), place, ...quote, safeMarkdown(doubt.body), points.join('\n'), ...answers]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** The translation as one note per section, each block with the name that the doubts link to. */
async function textNotes(locale: Locale): Promise<[string, string][]> {
  const { blocks, sections } = await withAcceptedWordings(loadPaper())
  return [...new Set(blocks.map((block) => block.section))].map((section) => {
    const title = sections.find(({ id }) => id === `h-${section}`)?.title[locale] ?? section
    const told = blocks
      .filter((block) => block.section === section)
      .map((block) => {
        const text = (locale === 'it' ? block.it : block.en)?.sentences.map(({ plain }) => plain).join(' ') ?? blockLabel(block.id, locale)
        return `${text} ^${obsidianBlock(block.id)}`
      })
    return [`${FOLDERS[locale].text}/${section}.md`, `# ${title}\n\n${told.join('\n\n')}\n`]
  })
}

/** Everything the viewer may read, as a vault: a ZIP written as it is read. */
export function exportObsidian(viewer: Viewer, locale: Locale): ReadableStream<Uint8Array> {
  authorize(viewer, 'export.doubts')
  return zipped(async function* () {
    yield* await textNotes(locale)
    for await (const doubt of walkDoubts(viewer)) {
      const name = `${doubt.createdAt.toISOString().slice(0, 10)} ${obsidianBlock(doubt.blockId)} ${doubt.id.slice(-8)}.md`
      yield [`${FOLDERS[locale].doubts}/${name}`, obsidianNote(doubt, locale)]
    }
  })
}
