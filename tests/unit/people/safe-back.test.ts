import { expect, it } from 'vitest'
import { safeBack } from '@/lib/ui/people/sign-in'
import { FOREIGN_ADDRESSES } from '@/tests/setup/foreign-addresses'

const HERE = 'https://family.example'

it('leads back to this site only, whatever the address says', () => {
  expect(FOREIGN_ADDRESSES).toHaveLength(40)
  for (const back of FOREIGN_ADDRESSES) {
    const led = new URL(safeBack(back, '/', HERE), `${HERE}/entra`)
    expect(led.origin, JSON.stringify(back)).toBe(HERE)
  }
})

it('leads back to where the reader was', () => {
  for (const back of ['/', '/#3.2.1-p2', '/dubbi?q=riga', '/en/doubts?state=open#x', '/glossario/softmax']) expect(safeBack(back, '/elsewhere', HERE)).toBe(back)
  for (const none of [null, '']) expect(safeBack(none, '/en', HERE)).toBe('/en')
})
