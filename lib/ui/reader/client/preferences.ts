import {
  parsePreferences,
  PREFERENCES_COOKIE,
  serializePreferences,
  type Preferences,
} from '@/lib/domain/preferences'
import { land } from './landing'
import { findRowInView } from './rows'

const YEAR = 31_536_000

/** Keeps the preferences for the server's next page. */
function keep(preferences: Preferences): void {
  const secure = location.protocol === 'https:' ? '; Secure' : ''
  const value = encodeURIComponent(serializePreferences(preferences))
  document.cookie = `${PREFERENCES_COOKIE}=${value}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure}`
}

/** Applies what needs no new page. */
function apply(preferences: Preferences): void {
  const { documentElement: html } = document
  html.dataset.theme = preferences.theme
  html.style.setProperty('--points', String(preferences.size))
  const page = document.getElementById('paper')
  if (page !== null) {
    page.dataset.columns = preferences.columns
    page.dataset.pace = preferences.pace
  }
}

/** Changes the look of the page without moving the reader from what is being read. */
function holdPlace(pace: Preferences['pace'], change: () => void): void {
  const before = document.getElementById('paper')?.dataset.pace
  const row = before === 'piece' || window.scrollY > 0 ? findRowInView() : null
  const top = row?.getBoundingClientRect().top
  change()
  if (row === null) return
  // One piece at a time begins where the address says.
  if (pace !== before && pace === 'piece') history.replaceState(history.state, '', `#${row.id}`)
  if (pace !== 'piece') land(row, before === 'piece' ? undefined : top)
}

/** What changes the texts themselves: they come from the server. */
const FROM_SERVER: ReadonlySet<string> = new Set(['english', 'retelling', 'marks'])

/** Follows the form "Appearance". Returns the function that undoes it. */
export function followViewForm(onChange: (preferences: Preferences) => void): () => void {
  const form = document.getElementById('view')
  if (!(form instanceof HTMLFormElement)) return () => {}
  const change = (event: Event) => {
    const entries = Array.from(new FormData(form), ([name, value]) => [name, String(value)])
    const preferences = parsePreferences(new URLSearchParams(entries).toString())
    const name = event.target instanceof HTMLInputElement ? event.target.name : ''
    keep(preferences)
    holdPlace(preferences.pace, () => apply(preferences))
    onChange(preferences)
    if (FROM_SERVER.has(name)) location.reload()
  }
  form.addEventListener('change', change)
  return () => form.removeEventListener('change', change)
}
