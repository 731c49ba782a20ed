import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Failure, failureOf, printFailure, saysDiskFull } from '@/scripts/launcher/failure.mjs'
import { prepareDataDir } from '@/scripts/launcher/settings.mjs'
import { expectPrinted } from '@/tests/setup/console-guard'

/** What the system throws when something is really tried. */
function thrownBy(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('Nothing was thrown')
}

describe('a system error', () => {
  it.runIf(process.platform === 'linux')('of a full disk becomes a sentence', () => {
    const error = thrownBy(() => writeFileSync('/dev/full', 'x'))
    expect(failureOf(error, '/data')).toMatchObject({ key: 'diskFull' })
  })

  it('of a file where a folder should be becomes a sentence', () => {
    const folder = mkdtempSync(join(tmpdir(), 'a-fronte-failure-'))
    writeFileSync(join(folder, 'file'), '')
    expect(failureOf(thrownBy(() => mkdirSync(join(folder, 'file', 'below'))), folder)).toMatchObject({ key: 'notFolder' })
    rmSync(folder, { recursive: true })
  })

  it('nobody foresaw stays itself, and is printed with an id and its cause', () => {
    const error = thrownBy(() => readFileSync('/there/is/no/such/file'))
    expect(failureOf(error, '/data')).toBe(error)
    printFailure(error)
    const [sentence] = expectPrinted(/unexpected \[[0-9a-f]{8}\]|imprevisto \[[0-9a-f]{8}\]/)
    const id = /\[([0-9a-f]{8})\]/.exec(sentence!)![1]!
    expectPrinted(new RegExp(`\\[${id}\\] Error: ENOENT[^]*at `))
  })

  it('that is a failure already is printed as its sentence alone', () => {
    const failure = new Failure('badPort', { port: 'x' })
    expect(failureOf(failure, '/data')).toBe(failure)
    printFailure(failure)
    expect(expectPrinted(/PORT=x/)).toHaveLength(1)
  })
})

it.each([
  ['npm error code ENOSPC', true],
  ['FATAL:  could not write to file: No space left on device', true],
  ['FATAL:  could not extend file "base/1/2691": wrote only 4096 of 8192 bytes at block 9', true],
  ['Error: EDQUOT: disk quota exceeded', true],
  ['FATAL:  role "a" does not exist', false],
  ['', false],
])('whether %j tells of a full disk: %s', (output, full) => {
  expect(saysDiskFull(output)).toBe(full)
})

describe('the data folder', () => {
  it('is made with those above it, and may be there already', () => {
    const folder = mkdtempSync(join(tmpdir(), 'a-fronte-failure-'))
    prepareDataDir(join(folder, 'a', 'b'))
    prepareDataDir(join(folder, 'a', 'b'))
    rmSync(folder, { recursive: true })
  })

  it('may be a link to a folder, but not to nothing or to a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'a-fronte-failure-'))
    symlinkSync(folder, join(folder, 'good'))
    prepareDataDir(join(folder, 'good'))
    writeFileSync(join(folder, 'file'), '')
    symlinkSync(join(folder, 'file'), join(folder, 'bad'))
    expect(thrownBy(() => prepareDataDir(join(folder, 'bad')))).toMatchObject({ key: 'notFolder' })
    rmSync(folder, { recursive: true })
  })
})
