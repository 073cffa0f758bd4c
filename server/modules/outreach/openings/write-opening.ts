import type { newOpening, OpeningLine } from '@lanyard/contract/openings.ts'
import type { z } from 'zod'
import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { OutreachDeps } from '../deps.ts'
import { findDraft, findDrafts, insertDrafts, markChosen } from '../store/drafts.ts'
import { draftOpenings } from './await-openings.ts'
import { checkLine, checkShape } from './check-line.ts'
import { replaceLines } from './replace-lines.ts'
import { findOpeningOf, showOpening } from './show-opening.ts'

/**
 * Another opening line to a contact: asked of the model (it counts as soon as it is there and was checked), that of the rules, or one
 * by hand. What a person writes needs no evidence, but is told what has none. Messages on their way are made again with it.
 */
export async function writeOpening(
  deps: OutreachDeps,
  ctx: Ctx,
  { by, text, ...asked }: z.output<typeof newOpening>,
): Promise<OpeningLine> {
  return ctx.commit(async (ctx) => {
    const { contactId, companyId, eventId, gathered } = await findOpeningOf(deps, ctx, asked)
    const of = { contactId, companyId, eventId, actor: ctx.actor.id }
    if (by === 'model') {
      if (!deps.model)
        throw new AppError('conflict', { detail: 'No language model is set up.', hint: 'See Settings, Providers.' })
      if (!gathered.opening.asked) await insertDrafts(ctx, [{ ...of, state: 'asked', writtenBy: 'model' }])
      await ctx.wakeAt(draftOpenings, ctx.clock.now())
      return showOpening(deps, ctx, { contactId, eventId })
    }
    const line = by === 'rules' ? gathered.ruleLine : (text ?? '')
    const faults = by === 'person' ? checkShape(line) : []
    if (faults.length > 0) {
      throw new AppError('invalid_request', {
        detail: `The line can't be used: ${faults.join(', ')}.`,
        faults: faults.map((problem) => ({ at: 'text', problem })),
      })
    }
    const why = by === 'person' ? checkLine(line, gathered.evidence()).slice(0, 10) : []
    await insertDrafts(ctx, [{ ...of, state: 'ready', writtenBy: by, text: line, why }])
    await replaceLines(deps, ctx, { contactId, eventId })
    return showOpening(deps, ctx, { contactId, eventId })
  })
}

/** An earlier version counts again. Throws `conflict` for one that was refused. */
export async function chooseVersion(deps: OutreachDeps, ctx: Ctx, id: string): Promise<OpeningLine> {
  return ctx.commit(async (ctx) => {
    const draft = await findDraft(ctx, id)
    if (!draft) throw new AppError('not_found', { detail: 'There is no such opening line.' })
    if (draft.state !== 'ready') {
      throw new AppError('conflict', {
        detail: 'This line was not accepted.',
        hint: 'Write it by hand if you stand by it.',
      })
    }
    const { contactId, eventId } = draft
    const [current] = (await findDrafts(ctx, [contactId]))
      .filter((one) => one.eventId === eventId && one.chosenAt)
      .toSorted((a, b) => b.chosenAt!.getTime() - a.chosenAt!.getTime())
    if (current?.id !== id) {
      await markChosen(ctx, id)
      await replaceLines(deps, ctx, { contactId, eventId })
    }
    return showOpening(deps, ctx, { contactId, eventId })
  })
}
