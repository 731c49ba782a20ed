import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '@/lib/server/http/content-security'
import { isOwnHost } from '@/lib/server/http/own-host'

const home = { publicUrl: undefined, listensOn: '127.0.0.1' }
const lan = { publicUrl: undefined, listensOn: '0.0.0.0' }
const family = { publicUrl: 'https://leggiamo.example', listensOn: '127.0.0.1' }

describe('own host', () => {
  it.each([
    ['localhost:3000', home, true],
    ['127.0.0.1:3000', home, true],
    ['[::1]:3000', home, true],
    ['LOCALHOST', home, true],
    ['localhost', { publicUrl: undefined, listensOn: undefined }, true],
    ['evil.example', home, false],
    ['localhost.evil.example', home, false],
    ['127.0.0.1.evil.example', home, false],
    ['192.168.1.5:3000', home, false],
    ['192.168.1.5:3000', lan, true],
    ['evil.example', lan, false],
    ['leggiamo.example', family, true],
    ['LEGGIAMO.example', family, true],
    ['leggiamo.example:8443', family, false],
    ['localhost:3000', family, false],
    [null, home, false],
    ['', home, false],
  ])('%s on %j: %s', (host, settings, own) => {
    expect(isOwnHost(host, settings)).toBe(own)
  })
})

describe('content security policy', () => {
  it('never allows eval, foreign hosts or framing', () => {
    const policy = contentSecurityPolicy('abc')
    expect(policy).not.toContain("'unsafe-eval'")
    expect(policy).not.toMatch(/https?:|\*/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("'nonce-abc'")
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-inline'/)
  })
})
