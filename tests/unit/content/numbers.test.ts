import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localiseNumbers, numbersIn } from '@/lib/domain/content/numbers'
import { LOCALES, type Locale } from '@/lib/domain/locale'

const written = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.option(fc.stringMatching(/^\d{1,6}$/), { nil: undefined }))
  .map(([whole, fraction]) => (fraction === undefined ? `${whole}` : `${whole}.${fraction}`))
const word = fc.stringMatching(/^[a-zàèéìòù]{1,8}$/)
const prose = fc.array(fc.oneof(written, word), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' '))

/** Reads back what was printed: groups of three lose their separator, and the decimal mark becomes a point. */
function readBack(text: string, locale: Locale): string {
  const [group, decimal] = locale === 'it' ? ['.', ','] : [',', '.']
  return text
    .split(' ')
    .map((token) => (/^\d/.test(token) ? token.replaceAll(group, '').replace(decimal, '.') : token))
    .join(' ')
}

describe('numbers in a text', () => {
  it.each(LOCALES)('come back from their %s form', (locale) => {
    fc.assert(fc.property(prose, (text) => readBack(localiseNumbers(text, locale), locale) === text))
  })

  it.each(LOCALES)('keep every digit and every other character in %s', (locale) => {
    const bare = (text: string) => text.replace(/[.,]/g, '')
    fc.assert(fc.property(prose, (text) => bare(localiseNumbers(text, locale)) === bare(text)))
  })

  it('are listed as they are written', () => {
    fc.assert(fc.property(fc.array(written), (numbers) => {
      expect(numbersIn(numbers.join(' e '))).toEqual(numbers)
    }))
  })

  it.each([
    ['0.9 BLEU', '0,9 BLEU', '0.9 BLEU'],
    ['circa 37000 token', 'circa 37.000 token', 'circa 37,000 token'],
    ['300000 passi', '300.000 passi', '300,000 passi'],
    ['WMT 2014, strato 5 di 6.', 'WMT 2014, strato 5 di 6.', 'WMT 2014, strato 5 di 6.'],
    ['newstest2014, P100 e K80', 'newstest2014, P100 e K80', 'newstest2014, P100 e K80'],
    ['40K frasi', '40K frasi', '40K frasi'],
    ['sezione 3.2.1', 'sezione 3.2.1', 'sezione 3.2.1'],
    ['un tasso di 28.4.', 'un tasso di 28,4.', 'un tasso di 28.4.'],
    ['2.8; 3.7; 6.0 e 9.5', '2,8; 3,7; 6,0 e 9,5', '2.8; 3.7; 6.0 e 9.5'],
    ['62831.9', '62.831,9', '62,831.9'],
  ])('%s', (source, italian, english) => {
    expect(localiseNumbers(source, 'it')).toBe(italian)
    expect(localiseNumbers(source, 'en')).toBe(english)
  })
})
