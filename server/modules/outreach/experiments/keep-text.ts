import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { editSequence, getSequence } from '../sequences/edit-sequence.ts'
import type { Sequence } from '../sequences/sequence.ts'
import { listTexts } from './variant.ts'

/** Ends an experiment: the step says one of its texts from now on, as a new version. Throws `not_found`, and `conflict` when archived. */
export async function keepText(
  deps: Parameters<typeof editSequence>[0],
  ctx: Ctx,
  input: { sequenceId: string; step: number; letter: string },
): Promise<Sequence> {
  const { steps } = await ctx.transaction((trx) => getSequence(trx, input.sequenceId))
  const text = steps
    .filter((step) => step.number === input.step)
    .flatMap(listTexts)
    .find((one) => one.letter === input.letter)
  if (!text) throw new AppError('not_found', { detail: 'The step has no such text.' })
  const { subject, body } = text
  const kept = steps.map(({ weight, variants, ...step }) =>
    step.number === input.step ? { ...step, subject, body } : { ...step, weight, variants },
  )
  return editSequence(deps, ctx, input.sequenceId, { steps: kept })
}
