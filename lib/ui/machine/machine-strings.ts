'use client'
import { fill } from '@/lib/i18n/fill'
import { MACHINE_STRINGS, type MachineStrings } from '@/lib/i18n/machine'
import { useDemo } from '../demos/demo-context'

/** The page's strings in the reader's language. */
export function useMachineStrings(): MachineStrings {
  return MACHINE_STRINGS[useDemo().locale]
}

const UNITS = ['unit_b', 'unit_kb', 'unit_mb', 'unit_gb'] as const

/** Bytes in a unit that leaves one to three figures before the comma; a kB is 1000 bytes. */
export function useBytes(): (bytes: number) => string {
  const { write } = useDemo()
  const strings = useMachineStrings()
  return (bytes) => {
    const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
    return fill(strings[UNITS[power]!], { n: write.text(bytes / 1000 ** power, power === 0 ? 0 : 1) })
  }
}
