import 'server-only'
import { loadPrepared } from '@/lib/content/load'
import type { PreparedDoubt, PreparedDoubts } from '@/lib/domain/doubts/prepared'
import { findFormula } from '@/lib/domain/formulas/registry'
import type { ShownAnswer } from '@/lib/domain/glossary/shown'
import type { Locale } from '@/lib/domain/locale'
import type { Viewer } from '@/lib/domain/people/viewer'
import { blockLabel } from '@/lib/i18n/block-label'
import { authorize } from '../access/authorize'

function doubts(): PreparedDoubts {
  return loadPrepared('doubts.json')
}

/**
 * The answered doubts, by number; with a block, those that arise beside it.
 * @throws Refusal for whom may not read
 */
export function listAnswers(viewer: Viewer, locale: Locale, block?: string): ShownAnswer[] {
  authorize(viewer, 'paper.read')
  return doubts()
    .filter(({ where }) => block === undefined || where.includes(block))
    .map((doubt) => shown(doubt, locale))
}

/** The block where a common doubt that leads to this entry is at home: for entries that go beyond the paper. */
export function findHomeOfTerm(entry: string): string | null {
  return doubts().find(({ related }) => related.includes(entry))?.where[0] ?? null
}

/** The questions that arise beside each block, as prepared HTML. */
export function questionsByBlock(locale: Locale): ReadonlyMap<string, readonly string[]> {
  const byBlock = new Map<string, string[]>()
  for (const { where, question } of doubts()) {
    for (const block of where) byBlock.set(block, [...(byBlock.get(block) ?? []), question[locale]])
  }
  return byBlock
}

function shown(doubt: PreparedDoubt, locale: Locale): ShownAnswer {
  const { id, number, where, demo, demoState, sources } = doubt
  return {
    id, number, sources,
    question: doubt.question[locale],
    short: doubt.short[locale],
    more: doubt.more[locale],
    commonError: doubt.commonError[locale],
    demo: demo === null ? null : { id: demo, title: findFormula(demo)?.title[locale] ?? demo, state: demoState?.[locale] ?? null },
    where: where.map((block) => ({ block, label: blockLabel(block, locale) })),
  }
}
