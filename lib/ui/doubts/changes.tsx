import type { DoubtStrings } from '@/lib/i18n/doubts'

export interface Change {
  readonly layer: 'it' | 'en' | 'original'
  readonly pieces: readonly { readonly text: string; readonly change: 'same' | 'gone' | 'new' }[]
}

/** What has changed in the text below a doubt since it was asked; for the asker. */
export function Changes({ changes, strings }: { readonly changes: readonly Change[]; readonly strings: DoubtStrings }) {
  if (changes.length === 0) return null
  return (
    <aside className="changes" aria-label={strings.changed}>
      <p className="hint">{strings.changed}</p>
      {changes.map(({ layer, pieces }) => (
        <p key={layer} lang={layer === 'it' ? 'it' : 'en'}>
          <span className="kind">{strings[`changedLayer_${layer}`]}</span>{' '}
          {pieces.map(({ text, change }, index) =>
            change === 'gone' ? (
              <del key={index}>{text}</del>
            ) : change === 'new' ? (
              <ins key={index}>{text}</ins>
            ) : (
              <span key={index}>{text}</span>
            ),
          )}
        </p>
      ))}
    </aside>
  )
}
