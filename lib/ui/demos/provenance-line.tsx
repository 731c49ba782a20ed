'use client'
import { BACKENDS, isBackendWish, type BackendWish } from '@/lib/demos/backend/backend'
import type { AnyState } from '@/lib/domain/formulas/demo/fields'
import { trainedFields } from '@/lib/domain/formulas/trained/fields'
import type { Bilingual } from '@/lib/domain/locale'
import { fill } from '@/lib/i18n/fill'
import { useDemo } from './demo-context'
import { useToldMoment } from './moment-slider'
import { Powers } from './said'
import type { TensorResult } from './use-tensor-run'

/** Errors up to this are rounding and nothing else. */
const PROMISED = 1e-5

interface Props {
  /** Null until the first numbers are there. */
  readonly result: TensorResult | null
  readonly largestError: number | null
  readonly wish: BackendWish
  readonly onWish: (wish: BackendWish) => void
}

/** Where the numbers come from: backend, precision, seed, largest error; and the choice of backend. */
export function TensorProvenance({ result, largestError, wish, onWish }: Props) {
  const { strings, write, say } = useDemo()
  const seed = result?.state.seed
  // Numbers that come from training owe nothing to the seed.
  const moment = useToldMoment(result?.state.weights === 'trained' ? result.state.moment : null)
  const place = moment === null ? '' : placesOf(result!.state, say)
  return (
    <p className="demo-provenance">
      {result ? (
        <>
          {fill(strings.computedTensor, {
            backend: result.backend,
            ms: write.text(result.milliseconds, result.milliseconds < 10 ? 1 : 0),
            seed: moment !== null ? fill(strings.withStored, { moment: moment + place }) : typeof seed === 'number' ? fill(strings.withSeed, { seed }) : '',
          })}{' '}
          <span role="status">
            <Powers text={largestError === null ? strings.errorPending : fill(strings.errorAgainst, { error: write.text(largestError, 1) })} />
          </span>{' '}
          {largestError !== null && largestError > PROMISED ? <strong>{strings.errorLarge} </strong> : null}
          {wish !== 'auto' && wish !== result.backend ? (
            <span>{fill(strings.fellBack, { reasons: result.passedOver.map(({ name, reason }) => fill(strings.passed[reason], { name })).join('; ') })} </span>
          ) : null}
        </>
      ) : null}
      <label>
        {strings.backend}{' '}
        <select name="backend" value={wish} onChange={(event) => isBackendWish(event.target.value) && onWish(event.target.value)}>
          <option value="auto">{strings.backendAuto}</option>
          {BACKENDS.map((name) => <option key={name} value={name}>{name}</option>)}
        </select>
      </label>
      {result && wish === 'auto' && result.passedOver.length > 0 ? (
        <span> {result.passedOver.map(({ name, reason }) => fill(strings.passed[reason], { name })).join('; ')}.</span>
      ) : null}
    </p>
  )
}

/** Where in the model the numbers stand, `, strato 1, testa 2`: on paper the inputs are not there to be seen. */
function placesOf(state: AnyState, say: (text: Bilingual) => string): string {
  return (['kind', 'layer', 'unit'] as const)
    .filter((name) => state[name] !== undefined)
    .map((name) => {
      const { label, options } = trainedFields[name]
      const option = options.find(({ value }) => value === state[name])
      return `, ${say(label).toLowerCase()} ${option ? say(option.label) : ''}`
    })
    .join('')
}

export function PlainProvenance() {
  const { strings } = useDemo()
  return <p className="demo-provenance">{strings.computedPlain}</p>
}
