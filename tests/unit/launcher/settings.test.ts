import { describe, expect, it } from 'vitest'
import { readSettings } from '@/scripts/launcher/settings.mjs'

const read = (env: Record<string, string>) => readSettings(env as unknown as NodeJS.ProcessEnv, '/checkout')

describe('the settings of a start', () => {
  it('have defaults that keep to this machine', () => {
    expect(read({})).toEqual({
      port: 3000, host: '127.0.0.1', publicUrl: undefined, dataDir: '/checkout/.data', databaseUrl: undefined, paperPdf: undefined,
    })
  })

  it('take an empty variable for none', () => {
    expect(read({ PORT: '', HOST: '', PUBLIC_URL: '', DATA_DIR: '', DATABASE_URL: '', PAPER_PDF: '' })).toEqual(read({}))
  })

  it('read relative paths from the checkout, and leave absolute ones', () => {
    expect(read({ DATA_DIR: 'elsewhere', PAPER_PDF: 'my.pdf' })).toMatchObject({ dataDir: '/checkout/elsewhere', paperPdf: '/checkout/my.pdf' })
    expect(read({ DATA_DIR: '/var/a', PAPER_PDF: '/b.pdf' })).toMatchObject({ dataDir: '/var/a', paperPdf: '/b.pdf' })
  })

  it('reduce the public address to its origin', () => {
    expect(read({ PUBLIC_URL: 'https://Example.org:443/' }).publicUrl).toBe('https://example.org')
    expect(read({ PUBLIC_URL: 'http://example.org:8080' }).publicUrl).toBe('http://example.org:8080')
  })

  it.each([['1', 1], ['65535', 65535], ['08080', 8080]])('take the port %s', (text, port) => {
    expect(read({ PORT: text }).port).toBe(port)
  })
})
