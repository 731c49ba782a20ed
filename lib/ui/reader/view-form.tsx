import { PREFERENCE_VALUES, type Preferences } from '@/lib/domain/preferences'
import { fill } from '@/lib/i18n/fill'
import type { ReaderStrings } from '@/lib/i18n/reader'

interface Props {
  readonly preferences: Preferences
  readonly strings: ReaderStrings
  /** Names offered, in order: what has nothing to show is left out. */
  readonly offered: readonly (keyof Preferences)[]
}

/** How the page looks: one group of radio buttons a preference. The reader's script applies the changes. */
export function ViewForm({ preferences, strings, offered }: Props) {
  return (
    <form id="view" popover="auto" className="panel view" aria-label={strings.view}>
      {offered.map((name) => (
        <fieldset key={name}>
          <legend>{legendOf(name, strings)}</legend>
          {ordered(name).map((value) => (
            <label key={String(value)}>
              <input
                type="radio"
                name={name}
                value={String(value)}
                defaultChecked={preferences[name] === value}
                autoComplete="off"
              />
              <span>{optionOf(name, String(value), strings)}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </form>
  )
}

function ordered(name: keyof Preferences): readonly (string | number)[] {
  const values: readonly (string | number)[] = PREFERENCE_VALUES[name]
  return name === 'size' ? values.toSorted((a, b) => Number(a) - Number(b)) : values
}

function legendOf(name: keyof Preferences, strings: ReaderStrings): string {
  return name === 'english' ? strings.englishShows : strings[name]
}

function optionOf(name: keyof Preferences, value: string, strings: ReaderStrings): string {
  if (name === 'size') return fill(strings.sizePoints, { points: value })
  const key = `${name}${value.charAt(0).toUpperCase()}${value.slice(1)}` as keyof ReaderStrings
  return strings[key]
}
