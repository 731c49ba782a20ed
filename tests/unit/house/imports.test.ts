import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What each room may import, besides itself. */
const MAY: Record<string, readonly string[]> = {
  app: ['lib/ui', 'lib/server', 'lib/content', 'lib/i18n', 'lib/domain'],
  'lib/ui': ['lib/demos', 'lib/i18n', 'lib/domain'],
  'lib/demos': ['lib/domain'],
  'lib/pdf': ['lib/domain'],
  'lib/content': ['lib/domain'],
  'lib/server': ['lib/pdf', 'lib/content', 'lib/i18n', 'lib/domain'],
  'lib/i18n': ['content/ui', 'lib/domain'],
  'lib/domain': [],
}

/** Packages that only some rooms may name. */
const GUARDED: readonly (readonly [RegExp, readonly string[]])[] = [
  // React also gives the server its memory of one request.
  [/^(react|react-dom)(\/|$)/, ['app', 'lib/ui', 'lib/server']],
  [/^next(\/|$)/, ['app', 'lib/ui', 'lib/server']],
  [/^@prisma\/|server\/prisma/, ['lib/server']],
  [/^@tensorflow\//, ['lib/demos']],
  [/^pdfjs-dist/, ['lib/pdf', 'lib/ui']],
  [/^node:/, ['app', 'lib/server', 'lib/content', 'lib/pdf']],
]

interface Import {
  readonly file: string
  readonly room: string
  readonly target: string
}

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (path === join('lib', 'server', 'prisma')) continue
    if (entry.isDirectory()) yield* sources(path)
    else if (/\.tsx?$/.test(entry.name)) yield path
  }
}

const roomOf = (path: string) => Object.keys(MAY).find((room) => path === room || path.startsWith(`${room}/`))

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8')
  const room = roomOf(file)
  if (room === undefined) return []
  const pattern = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g
  return Array.from(text.matchAll(pattern), ([, target = '']) => ({ file, room, target: resolveTarget(file, target) }))
}

function resolveTarget(file: string, target: string): string {
  if (target.startsWith('@/')) return target.slice(2)
  if (target.startsWith('.')) return relative('.', resolve(dirname(file), target))
  return target
}

const imports = ['app', 'lib'].flatMap((folder) => [...sources(folder)]).flatMap(importsOf)

describe('imports', () => {
  it('are found at all', () => {
    expect(imports.length).toBeGreaterThan(100)
  })

  it('point one way', () => {
    const wrong = imports.filter(({ room, target }) => {
      if (!/^(app|lib|content)\//.test(target)) return false
      const other = roomOf(target) ?? target
      return other !== room && !MAY[room]?.some((allowed) => other === allowed || target.startsWith(`${allowed}/`))
    })
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
  })

  it('leave the domain free of React, Next, Prisma, Node and the DOM', () => {
    const wrong = imports.filter(({ room, target }) =>
      GUARDED.some(([packages, rooms]) => packages.test(target) && !rooms.includes(room)),
    )
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
    for (const file of sources('lib/domain')) {
      expect(readFileSync(file, 'utf8'), file).not.toMatch(/\b(document|window|localStorage)\.|\bprocess\.env/)
    }
  })
})
