import { parentPort, workerData } from 'node:worker_threads'
import { speakByRules } from '@/lib/content/speech/speak-by-rules'
import type { Locale } from '@/lib/domain/locale'

const { tex, locale } = workerData as { tex: string; locale: Locale }

speakByRules(tex, locale).then(
  (spoken) => parentPort?.postMessage(spoken === '' ? null : spoken),
  // Whatever the engine trips over, the formula is then shown without a reading.
  () => parentPort?.postMessage(null),
)
