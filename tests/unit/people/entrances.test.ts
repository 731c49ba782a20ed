import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ENTRANCES } from '@/lib/domain/people/entrances'
import { strayEntrances } from '@/scripts/check-entrances'

describe('the entrances', () => {
  it('are every page, route and action of the product, each once', () => {
    expect(strayEntrances()).toEqual([])
  })

  it.each(ENTRANCES.map((entrance) => [`${entrance.transport} ${entrance.route} ${entrance.way}`, entrance] as const))('%s stops the build when it is left out', (_, entrance) => {
    expect(strayEntrances(ENTRANCES.filter((other) => other !== entrance))).toHaveLength(1)
  })

  it('say which are listed twice, or lead nowhere', () => {
    expect(strayEntrances([...ENTRANCES, ENTRANCES[0]!])).toEqual([expect.stringContaining('listed twice')])
    expect(strayEntrances([...ENTRANCES, { ...ENTRANCES[0]!, route: 'nowhere' }])).toEqual([expect.stringContaining('nowhere')])
  })

  it('keep actions out of components, where no file would list them', () => {
    const inline = readdirSync('app', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx'))
      .filter((file) => /['"]use server['"]/.test(readFileSync(`app/${file}`, 'utf8')))
    expect(inline).toEqual([])
  })
})
