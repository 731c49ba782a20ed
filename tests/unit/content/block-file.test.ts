import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitBlocks } from '@/lib/content/sources/block-file'

const id = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,12}$/)
const body = fc.array(fc.string().map((text) => text.replace(/[\r\n]/g, '').replace(/^:+/, '')), { maxLength: 4 })

describe('a file cut at its markers', () => {
  it('gives back every block with its text and its lines', () => {
    fc.assert(fc.property(fc.array(fc.tuple(id, body)), (written) => {
      const lines = written.flatMap(([name, texts]) => [`::block{#${name}}`, ...texts])
      const { blocks, problems } = splitBlocks('a.md', lines.join('\n'))
      expect(problems).toEqual([])
      expect(blocks.map(({ id: name, body: text }) => [name, text])).toEqual(written.map(([name, texts]) => [name, texts.join('\n')]))
      for (const { id: name, line, bodyLine } of blocks) {
        expect(lines[line - 1]).toBe(`::block{#${name}}`)
        expect(bodyLine).toBe(line + 1)
      }
    }))
  })

  it('takes the line ends of any system', () => {
    expect(splitBlocks('a.md', '::block{#x}\r\nuno\r\n').blocks[0]?.body).toBe('uno\n')
  })

  it.each([
    ['text before the first block', 'parole\n', 1, 'this text stands before the first block'],
    ['a marker without a sign', '::block{x}\n', 1, '“::block{x}” is no block marker'],
    ['a marker with words after it', '::block{#x} parole\n', 1, '“::block{#x} parole” is no block marker'],
    ['another directive', '::block{#x}\nuno\n::figure{#y}\n', 3, '“::figure{#y}” is no block marker'],
  ])('refuses %s', (_, source, line, message) => {
    expect(splitBlocks('a.md', source).problems).toMatchObject([{ file: 'a.md', line, message }])
  })
})
