import type { StartedBackend } from '../backend/backend'
import type { Command, Look, News } from './messages'
import { openTrainer, type Trainer } from './trainer'

/** Milliseconds of training between two looks at what the page has sent. */
const SLICE = 60
/** Milliseconds between two tellings of a running training: the page draws its curves anew at each. */
const TELL_EVERY = 200
/** Milliseconds between two pictures of a running training. */
const PICTURE_EVERY = 700
/** Milliseconds over which the speed is averaged. */
const SPEED_OVER = 3000

type Start = (command: Extract<Command, { kind: 'open' }>) => Promise<StartedBackend>

/**
 * Trains on orders: gives back what takes commands, and posts news. It never holds its thread for longer
 * than a slice or one step. Every failure becomes news, none is thrown.
 */
export function trainingServer(post: (news: News) => void, start: Start): (command: Command) => void {
  let trainer: Trainer | null = null
  let look: Look | null = null
  let course = 0
  let running = false
  /** Points of each lane that the page has. */
  let told: number[] = []
  let lastPicture = 0
  let lastTold = 0
  let marks: { readonly time: number; readonly step: number }[] = []
  let queue: Promise<void> = Promise.resolve()

  const enqueue = (job: () => Promise<void>) => {
    queue = queue.then(job).catch((cause: unknown) => {
      running = false
      post({ kind: 'failed', course, message: cause instanceof Error ? cause.message : String(cause) })
    })
  }

  function progress(at: Trainer): void {
    const points = at.curves.map((curve, i) => curve.slice(told[i] ?? 0))
    told = at.curves.map((curve) => curve.length)
    const now = performance.now()
    lastTold = now
    marks = [...marks.filter(({ time }) => now - time < SPEED_OVER), { time: now, step: at.step() }]
    const first = marks[0]!
    const stepsPerSecond = now > first.time ? ((at.step() - first.step) * 1000) / (now - first.time) : null
    post({ kind: 'progress', course, step: at.step(), points, ends: at.ends(), checkpoints: at.checkpoints(), vitals: { stepsPerSecond, bytes: at.bytes() } })
  }

  async function picture(at: Trainer, write: boolean): Promise<void> {
    lastPicture = performance.now()
    post({ kind: 'view', course, views: await at.views(look!, write) })
  }

  async function slice(): Promise<void> {
    if (!running || !trainer) return
    const begun = performance.now()
    do await trainer.advance()
    while (performance.now() - begun < SLICE && !isOver(trainer))
    if (isOver(trainer)) {
      running = false
      progress(trainer)
      return picture(trainer, true)
    }
    if (performance.now() - lastTold > TELL_EVERY) progress(trainer)
    if (performance.now() - lastPicture > PICTURE_EVERY) await picture(trainer, false)
    // Orders that came meanwhile go first.
    setTimeout(() => enqueue(slice))
  }

  async function obey(command: Command): Promise<void> {
    if (command.kind === 'open') return open(command)
    if (command.kind === 'look') look = command.look
    if (!trainer) return
    switch (command.kind) {
      case 'run':
        if (running || isOver(trainer)) return
        running = true
        marks = []
        return slice()
      case 'pause':
        running = false
        progress(trainer)
        return picture(trainer, true)
      case 'step':
        running = false
        await trainer.advance(true)
        marks = []
        progress(trainer)
        return picture(trainer, true)
      case 'rewind':
        running = false
        trainer.rewind(command.step)
        course = command.course
        told = trainer.curves.map((curve) => curve.length)
        marks = []
        progress(trainer)
        return picture(trainer, true)
      case 'look':
        return picture(trainer, !running)
      case 'tune':
        return post({ kind: 'tuned', course, tuned: await trainer.tune(command.lane, look!) })
      case 'save':
        return post({ kind: 'saved', picks: trainer.picksOf(command.lane), state: await trainer.keep(command.lane) })
      case 'close':
        running = false
        trainer.dispose()
        trainer = null
    }
  }

  async function open(command: Extract<Command, { kind: 'open' }>): Promise<void> {
    running = false
    trainer?.dispose()
    trainer = null
    course = command.course
    look = command.look
    told = []
    marks = []
    const { tf, name } = await start(command)
    trainer = await openTrainer(tf, command.picks, command.from)
    post({ kind: 'ready', course, backend: name, parameters: trainer.parameters() })
    progress(trainer)
    await picture(trainer, true)
  }

  return (command) => enqueue(() => obey(command))
}

function isOver(trainer: Trainer): boolean {
  return trainer.ends().every((end) => end !== null)
}
