// npm run train: trains the translator, or goes on where it stopped, and writes weights, snapshots, log
// and figures into content/translator. State is kept in DATA_DIR/training.
//   -- --fresh       begins again
//   -- --minutes 30  stops after so long; the next run goes on
//   -- ablations     trains the baseline and the four ablations at their common budget
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ABLATIONS, TRAINING } from '@/lib/domain/parallel-grammar/recipe'
import { runPlan } from './training/run'
import { startTfjs } from './training/start-tfjs'
import { ablationRow, writeJson, writeResults, type AblationRow } from './training/write-results'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { fresh: { type: 'boolean' }, minutes: { type: 'string' } } })
const [task = 'translator'] = positionals
const minutes = values.minutes === undefined ? Infinity : Number(values.minutes)
if (!['translator', 'ablations'].includes(task) || positionals.length > 1 || !(minutes > 0)) {
  console.error('Use: npm run train -- [ablations] [--fresh] [--minutes N]')
  process.exit(1)
}

const folder = join(process.env.DATA_DIR ?? '.data', 'training')
const kept = join('content', 'translator')
const deadline = Date.now() + minutes * 60_000
const plans = task === 'translator' ? { translator: TRAINING } : ABLATIONS
const rows: AblationRow[] = []
const tf = await startTfjs()
for (const [name, plan] of Object.entries(plans)) {
  const own = join(folder, name)
  if (values.fresh) rmSync(own, { recursive: true, force: true })
  const trained = await runPlan(tf, plan, own, (line) => console.log(`${name}: ${line}`), deadline)
  if (!trained) break
  const { unseenSentences, unseenMeetings } = trained
  console.log(`${name}: unseen sentences ${JSON.stringify(unseenSentences)}; unseen meetings ${JSON.stringify(unseenMeetings)}`)
  if (task === 'translator') await writeResults(plan, trained, own, kept)
  else rows.push(ablationRow(name, plan, trained))
  trained.model.dispose()
}
if (rows.length === Object.keys(ABLATIONS).length) writeJson(join(kept, 'ablations.json'), rows)
