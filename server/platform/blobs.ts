import { createHash } from 'node:crypto'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'

/** Where artifacts (raw pages, screenshots, messages) are kept. Keys name their content, so writing twice changes nothing. */
export type Blobs = {
  put(organisationId: string, bytes: Uint8Array, ending: string): Promise<string>
  get(key: string): Promise<Uint8Array>
  find(key: string): Promise<Uint8Array | undefined>
  remove(key: string): Promise<void>
}

export function createBlobs(folder: string): Blobs {
  const disk = new Disk(new FSDriver({ location: folder, visibility: 'private' }))
  return {
    async put(organisationId, bytes, ending) {
      const hash = createHash('sha256').update(bytes).digest('hex')
      const key = `${organisationId}/${hash.slice(0, 2)}/${hash}.${ending}`
      if (!(await disk.exists(key))) await disk.put(key, bytes)
      return key
    },
    get: (key) => disk.getBytes(key),
    find: async (key) => ((await disk.exists(key)) ? disk.getBytes(key) : undefined),
    remove: (key) => disk.delete(key),
  }
}
