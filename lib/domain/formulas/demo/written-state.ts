import type { Locale } from '../../locale'
import type { Demo } from './demo'
import type { AnyState, Field } from './fields'
import { initialState, readField } from './read-field'
import { encodeState } from './state-link'

/** Fields of a demo as content writes them, `dk: '2'`, `mask: 'on'`, `sentence.it: '…'`; the others stand as the demo opens. */
export type WrittenState = Readonly<Record<string, string>>

/** Why a written state is none of this demo. */
export class StateError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'StateError'
  }
}

/**
 * The state of a demo as it is written, for a reader of one language.
 * @throws StateError naming the field that the demo has not, or whose value it does not take
 */
export function readWrittenState(demo: Demo, written: WrittenState, locale: Locale): AnyState {
  const state: Record<string, AnyState[string]> = { ...initialState(demo.fields, locale) }
  for (const [key, text] of Object.entries(written)) {
    const [name = '', language] = key.split('.')
    const field = demo.fields[name]
    if (field === undefined) throw new StateError(`${demo.id} has no field “${name}”`)
    if (language !== undefined && language !== 'it' && language !== 'en') throw new StateError(`“${key}” is neither .it nor .en`)
    const reading = readField(name, field, valueOf(field, text))
    if ('problem' in reading) throw new StateError(`${key}=${text}: ${reading.problem.message.en}`)
    if (language === undefined || language === locale) state[name] = reading.value
  }
  const broken = demo.check?.(state)
  if (broken) throw new StateError(`${broken.field}: ${broken.message.en}`)
  return state
}

/** The same as it goes into a link, `v1.…`. @throws StateError also where the link does not hold it all */
export function linkOfWritten(demo: Demo, written: WrittenState, locale: Locale): string {
  const { encoded, leftOut } = encodeState(demo.fields, readWrittenState(demo, written, locale))
  if (leftOut.length > 0) throw new StateError(`the link has no room for ${leftOut.join(', ')}`)
  return encoded
}

function valueOf(field: Field, text: string): unknown {
  if (field.kind === 'switch') return text === 'on' ? true : text === 'off' ? false : text
  if (field.kind === 'cells') return text.split(',').map(Number)
  return field.kind === 'number' && /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/.test(text) ? Number(text) : text
}
