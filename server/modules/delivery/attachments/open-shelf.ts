import type { Blobs } from '#platform/blobs.ts'
import type { Ctx } from '#platform/context.ts'
import { findAttachments } from '../store/attachments.ts'
import { type Attachment, type LetterFile, missingFile } from './attachment.ts'

/** Bytes of files in letters that are being written or sent at a time; a letter takes several times that of its files. */
const mostInHand = 40_000_000

/** Bytes kept because the next message will want the same. */
const mostKept = 20_000_000

export type Taken = { ok: true; files: LetterFile[]; giveBack(): void } | { ok: false; reason: string }

export type Shelf = {
  /** The files of a message, once there is room for them in memory; `giveBack` when its letter is gone. */
  take(ids: readonly string[]): Promise<Taken>
}

const nothing: Taken = { ok: true, files: [], giveBack: () => {} }

/** Files for the letters of one run: never more in memory than a run can bear, and the last ones read once for many messages. */
export function openShelf(deps: { blobs?: Pick<Blobs, 'find'> | undefined }, ctx: Ctx): Shelf {
  const kept = new Map<string, LetterFile>()
  const waiting: (() => void)[] = []
  let inHand = 0
  const load = async (rows: readonly Attachment[]): Promise<LetterFile[] | string> => {
    const files: LetterFile[] = []
    for (const { id, name, type, key } of rows) {
      const bytes = kept.get(id)?.content ?? (await deps.blobs?.find(key))
      if (!bytes) return missingFile(name)
      const file = { name, type, content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) }
      files.push(file)
      kept.set(id, file)
    }
    if (sizeOf([...kept.values()]) > mostKept) kept.clear()
    return files
  }
  const giveBack = (bytes: number) => {
    inHand -= bytes
    for (const look of waiting.splice(0)) look()
  }
  return {
    async take(ids) {
      if (ids.length === 0) return nothing
      const rows = await ctx.transaction((ctx) => findAttachments(ctx, ids))
      if (rows.length < ids.length) return { ok: false, reason: missingFile(undefined) }
      const size = rows.reduce((sum, one) => sum + one.size, 0)
      while (inHand > 0 && inHand + size > mostInHand) await new Promise<void>((look) => waiting.push(look))
      inHand += size
      const files = await load(rows).catch((error: unknown) => {
        giveBack(size)
        throw error
      })
      if (typeof files === 'string') {
        giveBack(size)
        return { ok: false, reason: files }
      }
      let inUse = true
      return {
        ok: true,
        files,
        giveBack() {
          if (inUse) giveBack(size)
          inUse = false
        },
      }
    },
  }
}

const sizeOf = (files: readonly LetterFile[]): number => files.reduce((sum, one) => sum + one.content.length, 0)
