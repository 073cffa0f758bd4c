import { promisify } from 'node:util'
import zlib from 'node:zlib'

export const ACCEPTED_ENCODINGS = 'gzip, deflate, br, zstd'

export class TooLargeError extends Error {}
export class GarbledBodyError extends Error {}

/** Collects a body. Throws TooLargeError as soon as more than `maxBytes` came. */
export async function collectBody(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > maxBytes) throw new TooLargeError(`more than ${maxBytes} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}

/** Undoes Content-Encoding. Throws TooLargeError once the result would pass `maxBytes`, GarbledBodyError when it can't be undone. */
export async function unpackBody(packed: Buffer, contentEncoding: string, maxBytes: number): Promise<Buffer> {
  const layers = contentEncoding
    .toLowerCase()
    .split(',')
    .map((layer) => layer.trim())
    .filter((layer) => layer !== '' && layer !== 'identity')
  if (layers.length > MAX_LAYERS) throw new GarbledBodyError(`${layers.length} layers of compression`)
  let bytes = packed
  for (const layer of layers.reverse()) bytes = await undoLayer(bytes, layer, maxBytes)
  return bytes
}

/** One layer is what servers do, two happen behind proxies; more is an attack. */
const MAX_LAYERS = 2

const gunzip = promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.gunzip)
const inflate = promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.inflate)
const inflateRaw = promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.inflateRaw)
const unbrotli = promisify<Buffer, zlib.BrotliOptions, Buffer>(zlib.brotliDecompress)
const unzstd = promisify<Buffer, zlib.ZstdOptions, Buffer>(zlib.zstdDecompress)

async function undoLayer(bytes: Buffer, layer: string, maxOutputLength: number): Promise<Buffer> {
  // Some servers name an encoding on answers without a body.
  if (bytes.length === 0) return bytes
  try {
    if (layer === 'gzip' || layer === 'x-gzip') return await gunzip(bytes, { maxOutputLength })
    if (layer === 'br') return await unbrotli(bytes, { maxOutputLength })
    if (layer === 'zstd') return await unzstd(bytes, { maxOutputLength })
    // 'deflate' means zlib by the standard and bare deflate by some servers; zlib's first byte ends in 8.
    if (layer === 'deflate')
      return await (((bytes[0] ?? 0) & 0x0f) === 8 ? inflate : inflateRaw)(bytes, { maxOutputLength })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new TooLargeError(`more than ${maxOutputLength} bytes decompressed`)
    }
    throw new GarbledBodyError(`${layer}: ${(error as Error).message}`)
  }
  throw new GarbledBodyError(`unknown encoding ${layer}`)
}
