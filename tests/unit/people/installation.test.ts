import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameKey, isPlainName } from '@/lib/domain/people/name'
import { findPasswordRefusal } from '@/lib/domain/people/password'
import { installationMode, isSecure, ownOrigin } from '@/lib/server/access/installation'
import { requireOwnOrigin } from '@/lib/server/access/require-own-origin'
import { requireReadRate } from '@/lib/server/access/read-rate'
import { requireStrongSecret, sessionSecret } from '@/lib/server/auth/secret'
import { typeSign } from '@/lib/ui/doubts/palette'

describe('the installation', () => {
  it('is private on loopback and open as soon as others can reach it', () => {
    for (const HOST of [undefined, '', '127.0.0.1', 'localhost', '::1']) expect(installationMode({ HOST })).toBe('private')
    for (const HOST of ['0.0.0.0', '::', '192.168.1.7', 'nas.local']) expect(installationMode({ HOST })).toBe('open')
    expect(installationMode({ HOST: '127.0.0.1', PUBLIC_URL: 'https://family.example' })).toBe('open')
    expect(isSecure({ PUBLIC_URL: 'https://family.example' })).toBe(true)
    expect(isSecure({ PUBLIC_URL: 'http://family.example' })).toBe(false)
    expect(ownOrigin('evil.example', { PUBLIC_URL: 'https://family.example/paper/' })).toBe('https://family.example')
  })

  it('takes a change of state from its own origin only', () => {
    const passes = (headers: Record<string, string>, env = {}) => {
      try {
        requireOwnOrigin(new Headers(headers), env)
        return true
      } catch {
        return false
      }
    }
    expect(passes({ host: 'localhost:3000', origin: 'http://localhost:3000' })).toBe(true)
    expect(passes({ host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' })).toBe(true)
    for (const origin of ['null', '', 'http://localhost:3001', 'https://localhost:3000', 'http://localhost:3000/', 'http://', '[', 'http://evil.example']) {
      expect(passes({ host: 'localhost:3000', origin }), origin).toBe(false)
    }
    expect(passes({ host: 'localhost:3000' })).toBe(false)
    expect(passes({ host: 'evil.example', origin: 'http://evil.example' })).toBe(false)
    const env = { PUBLIC_URL: 'https://family.example' }
    expect(passes({ host: 'family.example', origin: 'https://family.example' }, env)).toBe(true)
    expect(passes({ host: 'localhost:3000', origin: 'http://localhost:3000' }, env)).toBe(false)
  })

  it('makes its secret once, for its owner’s eyes only, and refuses a weak one', () => {
    const DATA_DIR = mkdtempSync(join(tmpdir(), 'a-fronte-secret-'))
    const secret = sessionSecret({ DATA_DIR })
    const file = join(DATA_DIR, 'session-secret')
    expect(readFileSync(file, 'utf8')).toBe(secret)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(sessionSecret({ DATA_DIR })).toBe(secret)
    for (const weak of ['', 'short', 'a'.repeat(64), 'change-me-change-me-change-me-change-me', 'this-is-a-secret-that-everybody-knows', '01234567890123456789012345678901']) {
      expect(() => requireStrongSecret(weak, 'x'), weak).toThrow(/too weak/)
      if (weak !== '') expect(() => sessionSecret({ NEXTAUTH_SECRET: weak }), weak).toThrow(/too weak/)
    }
    rmSync(DATA_DIR, { recursive: true })
  })

  it('lets a reader read fast, and a script only so fast', () => {
    const read = (times: number, id: string, at: number) => {
      for (let n = 0; n < times; n += 1) requireReadRate(id, at)
    }
    expect(() => read(120, 'a', 0)).not.toThrow()
    expect(() => read(1, 'a', 0)).toThrow(expect.objectContaining({ code: 'too-many' }))
    expect(() => read(120, 'b', 0)).not.toThrow()
    expect(() => read(20, 'a', 1000)).not.toThrow()
    expect(() => read(1, 'a', 1000)).toThrow(expect.objectContaining({ code: 'too-many' }))
  })
})

describe('a name', () => {
  it('is the same whatever its case, composition, width and spaces', () => {
    for (const name of ['José', 'JOSÉ', 'Jose\u0301', ' José ', 'Ｊosé']) expect(nameKey(name)).toBe('josé')
    fc.assert(fc.property(fc.string(), (name) => void expect(nameKey(nameKey(name))).toBe(nameKey(name))))
  })

  it('holds nothing that hides or forges a line', () => {
    for (const name of ['Anna', 'Anna Maria', 'O’Neill', '李', 'Ünal']) expect(isPlainName(name), name).toBe(true)
    for (const name of ['', '  ', 'a\nb', 'a\u202Eb', 'a\u200Bb', 'a\u0000', '\u2028', 'a\u0007']) expect(isPlainName(name), JSON.stringify(name)).toBe(false)
  })
})

describe('a password', () => {
  it('may be anything long enough that is not tried first', () => {
    for (const good of ['una frase tutta mia', 'correct horse battery', 'xK3!pq9zLw', 'Il gatto mangia tre topi', '🜁🜂🜃🜄🜔🜍🜏🜐🜓🜕']) expect(findPasswordRefusal(good), good).toBeNull()
    const bad = { 'corta': 'length', 'password123': 'common', 'Qwerty12345': 'common', '0123456789': 'common', 'abcdefghijkl': 'common', aaaaaaaaaaaa: 'monotonous', giuseppe1234: 'common' }
    for (const [password, why] of Object.entries(bad)) expect(findPasswordRefusal(password), password).toBe(why)
    expect(findPasswordRefusal('annamaria12', 'Anna Maria')).toBe('name')
    expect(findPasswordRefusal('x'.repeat(201))).toBe('length')
  })
})

describe('the palette', () => {
  it('types its LaTeX between dollars, unless some are already open, around what is selected', () => {
    expect(typeSign('', 0, 0, '\\sqrt{▯}')).toEqual({ text: '$\\sqrt{}$', cursor: 7 })
    expect(typeSign('$x = $', 5, 5, '\\sqrt{▯}').text).toBe('$x = \\sqrt{}$')
    expect(typeSign('a b c', 2, 3, '\\sqrt{▯}')).toEqual({ text: 'a $\\sqrt{b}$ c', cursor: 10 })
  })
})
