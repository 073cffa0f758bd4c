/** What a picture really is, by its first bytes; undefined for anything that a browser might take for a page. */
export function pictureKind(bytes: Uint8Array): 'image/png' | 'image/jpeg' | undefined {
  const begins = (...first: number[]) => first.every((byte, at) => bytes[at] === byte)
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  return begins(0xff, 0xd8, 0xff) ? 'image/jpeg' : undefined
}
