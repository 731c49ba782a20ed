const SMALL = [
  'zero', 'uno', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove', 'dieci', 'undici', 'dodici', 'tredici',
  'quattordici', 'quindici', 'sedici', 'diciassette', 'diciotto', 'diciannove',
] as const
const TENS = ['', '', 'venti', 'trenta', 'quaranta', 'cinquanta', 'sessanta', 'settanta', 'ottanta', 'novanta'] as const

/** 1 … 99 in Italian words: the tens lose their vowel before uno and otto, and a final tre takes its accent. */
export function italianNumber(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 99) throw new RangeError(`${n} is not a whole number from 1 to 99`)
  if (n < 20) return SMALL[n]!
  const [tens, unit] = [TENS[Math.floor(n / 10)]!, n % 10]
  if (unit === 0) return tens
  if (unit === 3) return `${tens}tré`
  return (unit === 1 || unit === 8 ? tens.slice(0, -1) : tens) + SMALL[unit]!
}
