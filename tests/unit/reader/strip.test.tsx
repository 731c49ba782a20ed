import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { OriginalState } from '@/lib/domain/paper/reading'
import { READER_STRINGS } from '@/lib/i18n/reader'
import { Strip } from '@/lib/ui/reader/strip'

const render = (original: OriginalState, restated = false, locale: 'it' | 'en' = 'it') =>
  renderToStaticMarkup(<Strip original={original} restated={restated} strings={READER_STRINGS[locale]} />)

describe('the line above the text', () => {
  it('offers one obvious way to bring the original in, and says where it was looked for', () => {
    const html = render({ kind: 'absent', mayImport: true, tried: ['paper/', 'https://arxiv.org/pdf/1706.03762v7'] })
    expect(html).toContain('data-panel="import"')
    expect(html).toContain('paper/ · https://arxiv.org/pdf/1706.03762v7')
    expect(html).toContain('riscrittura')
  })

  it('offers nothing to whom may not import', () => {
    expect(render({ kind: 'absent', mayImport: false, tried: ['paper/'] })).not.toContain('data-panel')
    expect(render({ kind: 'withheld' })).not.toContain('data-panel')
  })

  it('names the edition that is shown, but not while the restatement stands in its place', () => {
    expect(render({ kind: 'shown', edition: 'arXiv v7' })).toContain('arXiv v7')
    expect(render({ kind: 'shown', edition: 'arXiv v7' }, true)).not.toContain('arXiv v7')
  })

  it('says the same in English', () => {
    expect(render({ kind: 'absent', mayImport: true, tried: [] }, false, 'en')).toContain('Bring the original in')
  })
})
