import type { Ctx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { findFilesInSteps } from '../store/sequences.ts'

export const forgetFilesKind = 'outreach.forget-files'

/** Once a day: files that no message has, and no step of any version. */
export async function forgetFiles(deps: Pick<OutreachDeps, 'delivery'>, ctx: Ctx): Promise<void> {
  const count = await deps.delivery.forgetLooseFiles(ctx, findFilesInSteps)
  if (count > 0) ctx.log.info({ count }, 'unused files removed')
  await ctx.commit((ctx) => ctx.wakeAt(forgetFilesKind, ctx.clock.now().add({ hours: 24 })))
}
