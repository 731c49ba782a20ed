import 'server-only'
import { headers } from 'next/headers'
import { isLocale, type Locale } from '@/lib/domain/locale'
import { LOCALE_HEADER } from './locale-header'

/** The interface's language of this request, where the route's own parameters are out of reach. */
export async function requestLocale(): Promise<Locale> {
  const given = (await headers()).get(LOCALE_HEADER)
  return isLocale(given) ? given : 'it'
}
