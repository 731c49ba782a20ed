import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Package {
  readonly version?: string
  readonly resolved?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

interface Lock {
  readonly packages: Readonly<Record<string, Package>>
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock

function versionsOf(name: string): string[] {
  return Object.entries(lock.packages)
    .filter(([path]) => path.endsWith(`node_modules/${name}`))
    .map(([, entry]) => entry.version ?? '')
}

function atLeast(version: string, floor: string): boolean {
  const parts = (text: string) => text.split(/[.-]/).slice(0, 3).map(Number)
  const [have, want] = [parts(version), parts(floor)]
  for (let at = 0; at < 3; at++) {
    const [a = 0, b = 0] = [have[at], want[at]]
    if (a !== b) return a > b
  }
  return true
}

describe('the lock file', () => {
  // Below these versions each has a published hole that reaches this product.
  it.each([
    ['next', '16.3.3'],
    ['react', '19.2.8'],
    ['react-dom', '19.2.8'],
    ['next-auth', '4.24.15'],
    ['pdfjs-dist', '6.2.108'],
    ['katex', '0.18.2'],
  ])('holds %s at %s or newer, in every copy', (name, floor) => {
    const versions = versionsOf(name)
    expect(versions.length).toBeGreaterThan(0)
    for (const version of versions) expect(atLeast(version, floor), `${name} ${version}`).toBe(true)
  })

  it('has one copy of KaTeX and of React: styles and hooks must match', () => {
    for (const name of ['katex', 'react', 'react-dom']) expect(versionsOf(name), name).toHaveLength(1)
  })

  it('names no address to download from: the reader’s own npm knows where', () => {
    const named = Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined)
    expect(named).toEqual([])
  })

  // `npm ci` refuses a lock file that leaves one out, on every system, even where it would not be installed.
  it('holds every dependency of every package, those of other systems included', () => {
    const isHeld = (from: string, name: string): boolean => {
      if (lock.packages[`${from ? `${from}/` : ''}node_modules/${name}`]) return true
      if (from === '') return false
      return isHeld(from.slice(0, Math.max(from.lastIndexOf('/node_modules/'), 0)), name)
    }
    const missing = Object.entries(lock.packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !isHeld(path, name))
        .map((name) => `${path} needs ${name}`),
    )
    expect(missing).toEqual([])
  })
})
