import { crc32, deflateRawSync } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'

/** A ZIP of files given one by one, by name and text, none kept longer than it takes to write it. */
export function zipped(files: () => AsyncGenerator<[string, string]>): ReadableStream<Uint8Array> {
  const iterator = files()
  let zip: Zip
  let entries = 0
  let bytes = 0
  return new ReadableStream<Uint8Array>({
    start(controller) {
      zip = new Zip((error, chunk, final) => {
        if (error) return controller.error(error)
        controller.enqueue(final ? withLargeCount(chunk, entries, bytes) : chunk)
        bytes += chunk.length
        if (final) controller.close()
      })
    },
    async pull() {
      const next = await iterator.next()
      if (next.done) return zip.end()
      entries += 1
      const [filename, text] = next.value
      const content = Buffer.from(text)
      // Not the library's own kind of file: that keeps its compressor, 200 KB, until the last file is written.
      const file: ZipInputFile = { filename, size: content.length, crc: crc32(content), compression: DEFLATE }
      zip.add(file)
      file.ondata?.(null, deflateRawSync(content), true)
    },
    cancel: () => void iterator.return(undefined),
  })
}

/** The method of compression, by its number in a ZIP. */
const DEFLATE = 8
const MOST_ENTRIES = 0xffff
/** The end record of a ZIP without a comment; the ZIP64 end record; its locator: their sizes in bytes. */
const END = 22
const LARGE_END = 56
const LOCATOR = 20

/**
 * The last chunk of a ZIP, the directory and its end record, made to count more than 65,535 files: the
 * library writes the count into two bytes. Past that, ZIP64's own end record says it, and a locator where
 * that is (APPNOTE 4.3.14 and 4.3.15).
 * @param start where the chunk begins in the file
 */
function withLargeCount(chunk: Uint8Array, entries: number, start: number): Uint8Array {
  if (entries < MOST_ENTRIES) return chunk
  const directory = chunk.length - END
  const whole = new Uint8Array(chunk.length + LARGE_END + LOCATOR)
  whole.set(chunk.subarray(0, directory))
  whole.set(chunk.subarray(directory), directory + LARGE_END + LOCATOR)
  const view = new DataView(whole.buffer)
  const large = directory
  view.setUint32(large, 0x06064b50, true)
  view.setBigUint64(large + 4, BigInt(LARGE_END - 12), true)
  view.setUint16(large + 12, 45, true)
  view.setUint16(large + 14, 45, true)
  view.setBigUint64(large + 24, BigInt(entries), true)
  view.setBigUint64(large + 32, BigInt(entries), true)
  view.setBigUint64(large + 40, BigInt(directory), true)
  view.setBigUint64(large + 48, BigInt(start), true)
  const locator = large + LARGE_END
  view.setUint32(locator, 0x07064b50, true)
  view.setBigUint64(locator + 8, BigInt(start + large), true)
  view.setUint32(locator + 16, 1, true)
  const end = locator + LOCATOR
  view.setUint16(end + 8, MOST_ENTRIES, true)
  view.setUint16(end + 10, MOST_ENTRIES, true)
  return whole
}
