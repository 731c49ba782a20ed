import { expect, test } from 'vitest'
import { bound } from '@/lib/ui/demos/said'

const shown = (text: string, loose?: boolean) => bound(text, loose).replaceAll('\u00a0', '~').replaceAll('\u2060', '')

test('what belongs together is not parted at the end of a line', () => {
  expect(shown('con d = 512 resta il 3,5 % in meno')).toBe('con d~=~512 resta il 3,5~% in meno')
  expect(shown('0,93 → 0,11; 512: 0,99; fra 39.823 – 41.775, blocchi 2 × 2, EN-DE')).toBe('0,93~→~0,11; 512:~0,99; fra 39.823~–~41.775, blocchi 2~×~2, EN-DE')
})

test('in a narrow cell a sign stays with what follows it', () => {
  expect(shown('max|Σ − 1| = 8,9; 1,82 → 1,41', true)).toBe('max|Σ − 1| =~8,9; 1,82 →~1,41')
})
