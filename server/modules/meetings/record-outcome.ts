import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { EditDeps } from './edit-meeting.ts'
import { factOf, type Meeting } from './meeting.ts'
import { findMeetings, setStatus } from './store.ts'

/** A person says whether a meeting took place; `booked` takes that back. */
export async function recordOutcome(
  deps: EditDeps,
  ctx: Ctx,
  id: string,
  status: 'held' | 'missed' | 'booked',
): Promise<Meeting> {
  return ctx.commit(async (ctx) => {
    const [meeting] = await findMeetings(ctx, [id])
    if (!meeting) throw new AppError('not_found', { detail: 'There is no such meeting.' })
    if (meeting.status === 'cancelled') {
      throw new AppError('conflict', { detail: 'The meeting was cancelled.', hint: 'Restore it first.' })
    }
    if (meeting.status === status) return meeting
    await setStatus(ctx, id, status, ctx.clock.now())
    await deps.recordChange(ctx, {
      table: 'meetings.meetings',
      id,
      action: 'edit',
      before: { status: meeting.status },
      after: { status },
    })
    // That it is only booked after all was told when it was booked.
    if (status !== 'booked') await ctx.announce([{ name: `meeting.${status}`, ...factOf(meeting) }])
    return { ...meeting, status }
  })
}
