import {
  parsePreferences,
  PREFERENCES_COOKIE,
  serializePreferences,
  type Preferences,
} from '@/lib/domain/preferences'

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

/** What changes the texts themselves: they come from the server. */
const FROM_SERVER: ReadonlySet<string> = new Set(['english', 'retelling', 'marks'])

/** Follows the form "Appearance". Returns the function that undoes it. */
export function followViewForm(onChange: (preferences: Preferences) => void): () => void {
  const form = document.getElementById('view')
  if (!(form instanceof HTMLFormElement)) return () => {}
  const change = (event: Event) => {
    const entries = Array.from(new FormData(form), ([name, value]) => [name, String(value)])
    const preferences = parsePreferences(new URLSearchParams(entries).toString())
    keep(preferences)
    apply(preferences)
    onChange(preferences)
    const name = event.target instanceof HTMLInputElement ? event.target.name : ''
    if (FROM_SERVER.has(name)) location.reload()
  }
  form.addEventListener('change', change)
  return () => form.removeEventListener('change', change)
}
