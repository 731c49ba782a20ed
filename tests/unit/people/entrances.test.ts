import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ENTRANCES } from '@/lib/domain/people/entrances'

const HTTP = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** What the files under `app/` let in, read off their exports. */
function found(): string[] {
  return readdirSync('app', { recursive: true, encoding: 'utf8' }).flatMap((path) => {
    const file = path.replaceAll('\\', '/')
    const route = file.split('/').slice(0, -1).join('/')
    if (/(^|\/)page\.tsx$/.test(file)) return [`page ${route} GET`]
    if (!/\.tsx?$/.test(file)) return []
    const source = readFileSync(`app/${file}`, 'utf8')
    const names = [...source.matchAll(/^export (?:async )?(?:const|function) (\w+)/gm)].map((match) => match[1] ?? '')
    if (file.endsWith('/route.ts')) return names.filter((name) => HTTP.includes(name)).map((name) => `route ${route} ${name}`)
    return /^\s*['"]use server['"]/m.test(source) ? names.map((name) => `action ${route} ${name}`) : []
  })
}

const listed = ENTRANCES.map(({ transport, route, way }) => {
  const kind = transport === 'page' || transport === 'action' ? transport : 'route'
  return `${kind} ${route} ${way}`
})

describe('the entrances', () => {
  it('are every page, route and action of the product, each once', () => {
    expect(found().sort()).toEqual([...listed].sort())
  })

  it('keep actions out of components, where no file would list them', () => {
    const inline = readdirSync('app', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx'))
      .filter((file) => /['"]use server['"]/.test(readFileSync(`app/${file}`, 'utf8')))
    expect(inline).toEqual([])
  })
})
