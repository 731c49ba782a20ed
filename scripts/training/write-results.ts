import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { measure } from '@/lib/demos/translator/measure'
import { heldOutPairs } from '@/lib/domain/parallel-grammar/held-out'
import { SEEDS, type Plan } from '@/lib/domain/parallel-grammar/recipe'
import { countParameters } from '@/lib/domain/transformer/parameters'
import { packWeights } from '@/lib/domain/transformer/weights-file'
import type { Trained } from './run'

/** Sentences of each held-out set that the tests measure again. */
const MEASURED_AGAIN = 100

/** Writes weights, snapshots, log and figures of a finished training into `content/translator`. */
export async function writeResults(plan: Plan, { model, log, unseenSentences, unseenMeetings }: Trained, from: string, to: string): Promise<void> {
  mkdirSync(to, { recursive: true })
  for (const file of readdirSync(to)) if (file.endsWith('.bin')) rmSync(join(to, file))
  writeFileSync(join(to, 'weights.bin'), packWeights(plan.settings, await model.exportWeights()))
  for (const step of plan.snapshots) cpSync(join(from, `snapshot-${step}.bin`), join(to, `snapshot-${step}.bin`))
  const again = async (share: 'unseen-sentences' | 'unseen-meetings') => measure(model, heldOutPairs(share, SEEDS.testing, MEASURED_AGAIN))
  writeJson(join(to, 'results.json'), {
    parameters: countParameters(plan.settings),
    steps: plan.steps,
    batch: plan.batch,
    averaged: plan.averaged,
    snapshots: plan.snapshots,
    seconds: Math.round(log.at(-1)?.seconds ?? 0),
    unseenSentences,
    unseenMeetings,
    again: { unseenSentences: await again('unseen-sentences'), unseenMeetings: await again('unseen-meetings') },
  })
  const lines = log.map(({ step, loss, learningRate, seconds, exact }) => ({ step, loss: rounded(loss), learningRate: rounded(learningRate), seconds: Math.round(seconds), ...(exact === undefined ? {} : { exact }) }))
  writeFileSync(join(to, 'log.json'), `[\n${lines.map((line) => `  ${JSON.stringify(line)}`).join(',\n')}\n]\n`)
}

/** One row of the table of ablations. */
export interface AblationRow {
  readonly name: string
  readonly steps: number
  readonly sentences: number
  readonly parameters: number
  readonly perplexity: number
  readonly bleu: number
  readonly exact: number
  readonly exactMeetings: number
}

export function ablationRow(name: string, plan: Plan, { unseenSentences, unseenMeetings }: Trained): AblationRow {
  const { perplexity, bleu, exact } = unseenSentences
  return { name, steps: plan.steps, sentences: plan.tested, parameters: countParameters(plan.settings), perplexity: rounded(perplexity), bleu: rounded(bleu), exact, exactMeetings: unseenMeetings.exact }
}

export function writeJson(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)
}

const rounded = (value: number): number => Number(value.toPrecision(5))
