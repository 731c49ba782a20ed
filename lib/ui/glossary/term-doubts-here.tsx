'use client'

import type { PassageTerms } from '@/lib/domain/glossary/shown'
import type { Locale } from '@/lib/domain/locale'
import { GLOSSARY_STRINGS } from '@/lib/i18n/glossary'
import { OpenedDoubts } from './opened-doubts'
import { useFetched } from './use-fetched'
import { useTermCounts } from './use-term-counts'

interface Props {
  readonly locale: Locale
  readonly blockId: string
}

/** The doubts on the entries that a passage uses: each stands wherever its term does. */
export function TermDoubtsHere({ locale, blockId }: Props) {
  const counts = useTermCounts()
  return Object.keys(counts).length === 0 ? null : <AmongTerms locale={locale} blockId={blockId} counts={counts} />
}

function AmongTerms({ locale, blockId, counts }: Props & { readonly counts: ReturnType<typeof useTermCounts> }) {
  const found = useFetched<PassageTerms>(`/api/glossary/${locale}/at/${encodeURIComponent(blockId)}`)
  const asked = found.kind === 'here' ? [...found.data.terms, ...found.data.symbols].filter(({ id }) => counts[id] !== undefined) : []
  if (asked.length === 0) return null
  return (
    <section aria-label={GLOSSARY_STRINGS[locale].termDoubtsHere}>
      <p className="hint">{GLOSSARY_STRINGS[locale].termDoubtsHere}</p>
      <ul className="plain">
        {asked.map(({ id, name }) => (
          <li key={id}>
            <span dangerouslySetInnerHTML={{ __html: name }} /> <OpenedDoubts locale={locale} termId={id} blockId={blockId} count={counts[id]?.total ?? 0} />
          </li>
        ))}
      </ul>
    </section>
  )
}
