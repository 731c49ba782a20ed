// Every page, route and action of the product must be listed, with the verb that it has to be allowed. What
// is missing from the list stops the build.
import { readdirSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { ENTRANCES } from '@/lib/domain/people/entrances'

const HTTP = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** What the files under `app/` let in, read off their exports: `route api/doubts POST`. */
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

/** @returns what `app/` lets in and the list does not know, and what the list knows and `app/` does not have, in words */
export function strayEntrances(listed = ENTRANCES): string[] {
  const known = listed.map(({ transport, route, way }) => `${transport === 'page' || transport === 'action' ? transport : 'route'} ${route} ${way}`)
  const there = found()
  return [
    ...there.filter((entrance) => !known.includes(entrance)).map((entrance) => `app: ${entrance} has no verb: list it in lib/domain/people/entrances.ts`),
    ...known.filter((entrance) => !there.includes(entrance)).map((entrance) => `lib/domain/people/entrances.ts: ${entrance} is not there: take it out`),
    ...known.filter((entrance, at) => known.indexOf(entrance) !== at).map((entrance) => `lib/domain/people/entrances.ts: ${entrance} is listed twice`),
  ]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const stray = strayEntrances()
  if (stray.length > 0) console.error(stray.join('\n'))
  process.exitCode = stray.length > 0 ? 1 : 0
}
