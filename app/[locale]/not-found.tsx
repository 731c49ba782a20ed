import { READER_STRINGS } from '@/lib/i18n/reader'
import { pathOf } from '@/lib/i18n/pages'
import { requestLocale } from '@/lib/server/http/request-locale'

/** An address that belongs to no page, said in the language of the address. */
export default async function NotFound() {
  const locale = await requestLocale()
  const strings = READER_STRINGS[locale]
  return (
    <main className="leaf">
      <h1>{strings.notFoundTitle}</h1>
      <p>{strings.notFoundText}</p>
      <p>
        <a href={pathOf(locale, 'paper')}>{strings.notFoundBack}</a>
      </p>
    </main>
  )
}
