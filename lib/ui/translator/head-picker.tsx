'use client'
import type { AttentionMaps } from '@/lib/demos/transformer/results'
import { fill } from '@/lib/i18n/fill'
import type { TranslatorStrings } from '@/lib/i18n/translator'
import { headName, headsOf, weightsOf, type HeadChoice } from './word-lines'

interface Props {
  readonly strings: TranslatorStrings
  readonly maps: AttentionMaps
  readonly choice: HeadChoice
  readonly choose: (choice: HeadChoice) => void
}

/** Every head as a small map of its weights, and the mean of all. */
export function HeadPicker({ strings, maps, choice, choose }: Props) {
  const options: readonly HeadChoice[] = ['mean', ...headsOf(maps)]
  return (
    <div className="tr-heads" role="group" aria-label={strings.heads}>
      {options.map((one) => {
        const name = one === 'mean' ? strings.mean : headName(one)
        const spoken = one === 'mean' ? strings.meanSpoken : fill(strings.headSpoken, { depth: one.layer + 1, head: one.head + 1 })
        return (
          <button key={name} type="button" aria-pressed={same(one, choice)} aria-label={spoken} onClick={() => choose(one)}>
            <SmallMap weights={weightsOf(maps, one)} keys={maps.shape[3]} />
            {name}
          </button>
        )
      })}
    </div>
  )
}

function same(a: HeadChoice, b: HeadChoice): boolean {
  return a === 'mean' || b === 'mean' ? a === b : a.layer === b.layer && a.head === b.head
}

function SmallMap({ weights, keys }: { weights: Float32Array; keys: number }) {
  return (
    <svg viewBox={`0 0 ${keys} ${weights.length / keys}`} preserveAspectRatio="none" aria-hidden="true">
      {[...weights].map((weight, i) => (weight < 0.03 ? null : <rect key={i} x={i % keys} y={Math.floor(i / keys)} width={1} height={1} fillOpacity={weight} />))}
    </svg>
  )
}
