import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { PreparedPaper } from '@/lib/domain/paper/prepared'
import { fileOf, smallPaper, writeRoot } from './small-paper'

const script = fileURLToPath(new URL('../../scripts/content.ts', import.meta.url))
const tsx = fileURLToPath(new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url))
const roots: string[] = []

afterEach(() => {
  vi.restoreAllMocks()
  for (const root of roots.splice(0)) rmSync(root, { recursive: true })
})

function rootOf(files: Record<string, string>): string {
  const root = writeRoot(files)
  roots.push(root)
  return root
}

function content(root: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', tsx, script, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, TSX_TSCONFIG_PATH: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) },
  })
  return { status, stdout, stderr }
}

describe('npm run content', () => {
  it('build writes what the server reads, and leaves nothing half-written', async () => {
    const root = rootOf(smallPaper())
    expect(content(root, 'build')).toMatchObject({ status: 0, stderr: '' })
    expect(readdirSync(join(root, '.content')).filter((name) => name.endsWith('.new'))).toEqual([])
    const paper = JSON.parse(readFileSync(join(root, '.content', 'paper.json'), 'utf8')) as PreparedPaper
    expect(paper.blocks.map(({ id }) => id)).toContain('1-p1')
    vi.spyOn(process, 'cwd').mockReturnValue(root)
    vi.resetModules()
    const { loadPaper } = await import('@/lib/content/load')
    expect(loadPaper()).toEqual(paper)
    expect(loadPaper()).toBe(loadPaper())
  })

  it('build stops with file, line and remedy, and keeps what was built before', () => {
    const files = smallPaper()
    const root = rootOf({ ...files, [fileOf('it/1.md')]: (files[fileOf('it/1.md')] ?? '').replace('0.9', '0.8') })
    const { status, stderr } = content(root, 'build')
    expect(status).toBe(1)
    expect(stderr).toContain(`${fileOf('it/1.md')}:5: 1-p1 has the number 0.8, which the original has not\n    Write in words`)
    expect(existsSync(join(root, '.content'))).toBe(false)
  })

  it('check says that all is well, or how much is not', () => {
    const files = smallPaper()
    expect(content(rootOf(files), 'check')).toMatchObject({ status: 0, stdout: 'The content holds: nothing to mend.\n' })
    const { status, stdout, stderr } = content(rootOf({ ...files, [fileOf('blocks.json')]: '{' }), 'check')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/blocks\.json:1: this is not JSON\n.*\n\n1 to mend\.\n$/)
  })

  it('report --json prints JSON and nothing else', () => {
    const { status, stdout } = content(rootOf(smallPaper()), 'report', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      layers: { it: { blocks: 6, of: 6, sentences: 6 }, en: { blocks: 6, of: 6, sentences: 6 } },
    })
  })

  it('says how it is used', () => {
    expect(content(rootOf({}), 'unknown')).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('build | check | report') as string })
  })

  it('is asked for by a server that finds nothing prepared', async () => {
    vi.spyOn(process, 'cwd').mockReturnValue(rootOf({}))
    vi.resetModules()
    const { loadPaper } = await import('@/lib/content/load')
    expect(loadPaper).toThrow('.content/paper.json is missing or broken: build the content with “npm run content -- build”.')
  })
})
