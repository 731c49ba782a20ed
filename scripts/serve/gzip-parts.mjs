import { constants, crc32, deflateRawSync } from 'node:zlib'

/**
 * A piece of a page: its bytes, and, where the same piece goes into many pages, room for their deflated form.
 * @typedef {object} Part
 * @property {Buffer} bytes
 * @property {Buffer} [deflated]
 */

const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
/** An empty last block (RFC 1951, 3.2.3): a final bit, fixed codes, end of block. */
const LAST_BLOCK = Buffer.from([0x03, 0x00])

/** A level for what is sent once, and one for what is kept. */
export const ONCE = 4
export const KEPT = 9

/**
 * Deflates bytes to blocks that end on a byte and lean on nothing before them, so that others may follow.
 * @param {Buffer} bytes @param {number} level
 * @returns {Buffer}
 */
export function deflatePart(bytes, level) {
  return deflateRawSync(bytes, { level, finishFlush: constants.Z_FULL_FLUSH })
}

/**
 * One gzip stream (RFC 1952) of all the parts, in order. What is deflated already is taken as it is: most
 * of a page is the same for everyone, and need not be compressed at every visit.
 * @param {readonly Part[]} parts
 * @returns {Buffer}
 */
export function gzipParts(parts) {
  let sum = 0
  let length = 0
  for (const { bytes } of parts) {
    // Of no bytes Node gives the sum of nothing, whatever came before.
    if (bytes.length === 0) continue
    sum = crc32(bytes, sum)
    length += bytes.length
  }
  const trailer = Buffer.alloc(8)
  trailer.writeUInt32LE(sum, 0)
  trailer.writeUInt32LE(length % 2 ** 32, 4)
  return Buffer.concat([HEADER, ...parts.map((part) => part.deflated ?? deflatePart(part.bytes, ONCE)), LAST_BLOCK, trailer])
}
