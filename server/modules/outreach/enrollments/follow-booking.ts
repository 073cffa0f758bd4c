import type { Ctx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { markBookedTrials } from '../store/trials.ts'
import { stopEnrollments } from './stop-enrollments.ts'

/** A meeting ends the sequences of everybody at the company, and counts for the texts that brought it. */
export async function followBooking(
  deps: OutreachDeps,
  ctx: Ctx,
  { companyIds, contactIds }: { companyIds: string[]; contactIds: string[] },
): Promise<void> {
  await ctx.commit(async (ctx) => {
    await markBookedTrials(ctx, contactIds)
    await stopEnrollments(deps, ctx, { companyIds, reason: 'meeting_booked' })
  })
}
