// npm run train: trains the translator, or goes on where it stopped. State is kept in DATA_DIR/training.
//   -- --fresh       begins again
//   -- --minutes 30  stops after so long; the next run goes on
//   -- ablations     trains the baseline and the four ablations at their common budget
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ABLATIONS, TRAINING } from '@/lib/domain/parallel-grammar/recipe'
import { runPlan } from './training/run'
import { startTfjs } from './training/start-tfjs'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { fresh: { type: 'boolean' }, minutes: { type: 'string' } } })
const [task = 'translator'] = positionals
const minutes = values.minutes === undefined ? Infinity : Number(values.minutes)
if (!['translator', 'ablations'].includes(task) || positionals.length > 1 || !(minutes > 0)) {
  console.error('Usage: npm run train -- [ablations] [--fresh] [--minutes N]')
  process.exit(1)
}

const folder = join(process.env.DATA_DIR ?? '.data', 'training')
const deadline = Date.now() + minutes * 60_000
const tf = await startTfjs()
const plans = task === 'translator' ? { translator: TRAINING } : ABLATIONS
for (const [name, plan] of Object.entries(plans)) {
  const own = join(folder, name)
  if (values.fresh) rmSync(own, { recursive: true, force: true })
  const trained = await runPlan(tf, plan, own, (line) => console.log(`${name}: ${line}`), deadline)
  if (!trained) break
  console.log(name, JSON.stringify({ unseenSentences: trained.unseenSentences, unseenMeetings: trained.unseenMeetings }))
  trained.model.dispose()
}
