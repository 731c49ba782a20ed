import { useId, useRef } from 'react'
import { ENTRY_KINDS, TOPICS } from '@/lib/domain/glossary/entry'
import { FIELD_LIMITS, isList, isParagraphs, type EntryField as Field } from '@/lib/domain/glossary/entry-fields'
import type { Locale } from '@/lib/domain/locale'
import { lengthOf, LIMITS } from '@/lib/domain/questions/limits'
import { DOUBT_STRINGS } from '@/lib/i18n/doubts'
import type { GlossaryStrings } from '@/lib/i18n/glossary'
import { Problem, type Failure } from '../doubts/problem'
import { useFocus } from '../use-focus'

interface Props {
  readonly field: Field
  readonly value: string
  readonly locale: Locale
  readonly strings: GlossaryStrings
  /** Why the server did not take this field. */
  readonly failure: Failure | null
  readonly onChange: (value: string) => void
}

/** Rows of a text: as many as it will likely need. */
const rowsOf = (field: Field): number => (isParagraphs(field) ? 5 : isList(field) ? 3 : field.startsWith('plain') ? 2 : 1)

/** One field of an entry, with what is wrong with it below. Focus comes to the one that was refused. */
export function EntryField({ field, value, locale, strings, failure, onChange }: Props) {
  const id = useId()
  const control = useRef<HTMLTextAreaElement & HTMLSelectElement>(null)
  const label = strings[`field_${field}` as keyof GlossaryStrings]
  const lang = field.endsWith('it') ? 'it' : field.endsWith('en') ? 'en' : undefined

  useFocus(control, failure)

  const shared = { id, ref: control, value, 'aria-invalid': failure !== null || undefined, 'aria-describedby': failure === null ? undefined : `${id}-why` }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {field === 'kind' || field === 'topic' ? (
        <select {...shared} onChange={(event) => onChange(event.target.value)}>
          {(field === 'kind' ? ENTRY_KINDS : TOPICS).map((one) => (
            <option key={one} value={one}>
              {strings[(field === 'kind' ? `kindOne_${one}` : `topic_${one}`) as keyof GlossaryStrings]}
            </option>
          ))}
        </select>
      ) : (
        <>
          <textarea
            {...shared}
            lang={lang}
            rows={rowsOf(field)}
            spellCheck={lang === locale || undefined}
            onChange={(event) => onChange(event.target.value)}
            // Keys typed here are text, not commands of the page.
            onKeyDown={(event) => event.stopPropagation()}
          />
          <Room field={field} value={value} />
        </>
      )}
      <div id={`${id}-why`}>{failure !== null && <Problem failure={failure} locale={locale} strings={DOUBT_STRINGS[locale]} />}</div>
    </div>
  )
}

/** How much of the room is taken, once it becomes scarce. */
function Room({ field, value }: { readonly field: Exclude<Field, 'kind' | 'topic'>; readonly value: string }) {
  const { max } = LIMITS[FIELD_LIMITS[field]]
  const length = lengthOf(value)
  return length > max * 0.8 ? <p className="hint">{`${length} / ${max}`}</p> : null
}
