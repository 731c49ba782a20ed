import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { zipped } from '@/lib/server/doubts/export/zipped'

const bytesOf = async (stream: ReadableStream<Uint8Array>) => new Uint8Array(await new Response(stream).arrayBuffer())

/** Of how many files the archive says it consists, in the two bytes of its end record. */
const toldCount = (zip: Uint8Array) => new DataView(zip.buffer).getUint16(zip.length - 12, true)

// Two bytes count to 65,535, which itself means that the larger record tells.
it.each([0, 1, 65_536])('a ZIP of %i files gives every one of them back', async (count) => {
  const zip = await bytesOf(
    zipped(async function* () {
      for (let n = 0; n < count; n += 1) yield [`Dubbi/${n}.md`, `nota ${n}`]
    }),
  )
  const files = unzipSync(zip)
  expect(Object.keys(files)).toHaveLength(count)
  for (const n of [0, Math.floor(count / 2), count - 1].filter((n) => n >= 0 && n < count)) expect(strFromU8(files[`Dubbi/${n}.md`]!)).toBe(`nota ${n}`)
  expect(toldCount(zip)).toBe(Math.min(count, 65_535))
})
