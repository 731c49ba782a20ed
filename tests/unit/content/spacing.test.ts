import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bindSpaces } from '@/lib/domain/content/spacing'

describe('spaces that must not break', () => {
  it('change nothing but spaces', () => {
    const piece = fc.constantFrom('3,5', 'giorni', 'Tabella', '(A)', '–', 'p.', '12', 'BLEU', 'testa', '%', 'parole')
    fc.assert(fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join(' ')
      expect(bindSpaces(text).replaceAll('\u00a0', ' ')).toBe(text)
    }))
  })

  it.each([
    ['per 3,5 giorni su 8 GPU', 'per 3,5_giorni su 8_GPU'],
    ['nella Tabella 2 e nella sezione 3.2', 'nella Tabella_2 e nella sezione_3.2'],
    ['le righe (B) e la riga (E)', 'le righe_(B) e la riga_(E)'],
    ['le teste 5 e 6, strato 5 di 6', 'le teste_5 e 6, strato_5 di 6'],
    ['del WMT 2014', 'del WMT_2014'],
    ['una cosa – un inciso – e via', 'una cosa_– un inciso_– e via'],
    ['8 teste', '8 teste'],
    ['la protesta 5', 'la protesta 5'],
  ])('%s', (source, bound) => {
    expect(bindSpaces(source).replaceAll('\u00a0', '_')).toBe(bound)
  })
})
