import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sourceStamp } from '@/scripts/launcher/build-stamp.mjs'
import { isInstalled } from '@/scripts/launcher/install.mjs'

let root: string

function write(file: string, content: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), content)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'a-fronte-stamp-'))
  write('app/page.tsx', 'one')
  write('content/a.md', 'two')
})

afterEach(() => rmSync(root, { recursive: true }))

describe('the stamp of a build', () => {
  it('is the same for the same sources', () => {
    expect(sourceStamp(root)).toBe(sourceStamp(root))
  })

  it.each([
    ['a changed file', 'content/a.md', 'three'],
    ['a new file', 'content/b.md', ''],
    ['a setting', 'next.config.ts', 'export default {}'],
    ['the schema', 'prisma/schema/base.prisma', ''],
    ['other dependencies', 'package-lock.json', '{}'],
  ])('changes with %s', (_, file, content) => {
    const before = sourceStamp(root)
    write(file, content)
    expect(sourceStamp(root)).not.toBe(before)
  })

  it('changes when content moves from one file to the next', () => {
    write('content/b.md', 'ab')
    write('content/c.md', 'c')
    const before = sourceStamp(root)
    write('content/b.md', 'a')
    write('content/c.md', 'bc')
    expect(sourceStamp(root)).not.toBe(before)
  })

  it.each(['tests/unit/a.test.ts', 'scripts/launcher/main.mjs', 'lib/server/prisma/client.ts', 'public/vendor/font.woff2', 'README.md', 'app/.page.tsx.swp', 'app/page.tsx~'])(
    'does not change with %s',
    (file) => {
      const before = sourceStamp(root)
      write(file, 'new')
      expect(sourceStamp(root)).toBe(before)
    },
  )
})

describe('what is installed', () => {
  const lock = (version: string, extra = {}) =>
    JSON.stringify({ packages: { '': { version: '1.0.0' }, 'node_modules/a': { version, integrity: `sha512-${version}` }, ...extra } })
  const other = { 'node_modules/darwin-only': { version: '1.0.0', integrity: 'x', optional: true } }

  it('is right when npm noted what the lock file asks for, optional packages of other systems aside', () => {
    write('package-lock.json', lock('1.2.3', other))
    write('node_modules/.package-lock.json', lock('1.2.3'))
    expect(isInstalled(root)).toBe(true)
  })

  it('is not when a version differs, a package is missing, or npm did not finish', () => {
    write('package-lock.json', lock('1.2.4'))
    expect(isInstalled(root)).toBe(false)
    write('node_modules/.package-lock.json', lock('1.2.3'))
    expect(isInstalled(root)).toBe(false)
    write('package-lock.json', lock('1.2.3', { 'node_modules/b': { version: '1.0.0' } }))
    expect(isInstalled(root)).toBe(false)
    write('node_modules/.package-lock.json', '{')
    expect(isInstalled(root)).toBe(false)
  })
})
