import type { Blobs } from '#platform/blobs.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import { lockLooseAttachments, removeAttachments } from '../store/attachments.ts'

/** Hours that a file may wait for the step or message it was uploaded for. */
const patienceHours = 24 * 7

const batch = 200

/**
 * Removes files that nobody refers to. `findWanted`: which of these somebody above still does. A file's row goes before its bytes, so that
 * none is named that is not there; where the process ends between the two, bytes stay that nobody finds.
 */
export async function forgetLooseFiles(
  deps: { blobs?: Pick<Blobs, 'remove'> | undefined },
  ctx: Ctx,
  findWanted: (trx: Trx, ids: string[]) => Promise<ReadonlySet<string>>,
): Promise<number> {
  let count = 0
  for (let after: string | undefined; ; ) {
    const { keys, last } = await ctx.transaction(async (ctx) => {
      const before = ctx.clock.now().subtract({ hours: patienceHours })
      const loose = await lockLooseAttachments(ctx, before, after, batch)
      const wanted = await findWanted(
        ctx,
        loose.map((one) => one.id),
      )
      const gone = loose.filter((one) => !wanted.has(one.id))
      await removeAttachments(
        ctx,
        gone.map((one) => one.id),
      )
      return { keys: gone.map((one) => one.key), last: loose.length === batch ? loose.at(-1)!.id : undefined }
    })
    for (const key of keys) await deps.blobs?.remove(key)
    count += keys.length
    if (!last) return count
    after = last
  }
}
