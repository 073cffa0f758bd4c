import type { SequenceDefinition } from '@lanyard/contract/outreach.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { templatesOf } from '../experiments/variant.ts'
import { openSnippets } from '../snippets/open-snippets.ts'
import { allSnippetsIn } from '../snippets/snippet.ts'
import { takeInSnippets } from '../snippets/take-in-snippets.ts'
import { draftSequence } from './edit-sequence.ts'
import type { Sequence } from './sequence.ts'

/** A sequence as a file: all that a person wrote, the snippets it uses too, and nothing that belongs to this organisation. */
export async function defineSequence(
  deps: { delivery: Pick<OutreachDeps['delivery'], 'findAttachments'> },
  trx: Trx,
  sequence: Sequence,
): Promise<SequenceDefinition> {
  const { name, rule, approvalRequired, trackOpens, openingLines, window, minGapHours, steps } = sequence
  const templates = steps.flatMap(templatesOf)
  const texts = await openSnippets(trx, templates)
  const files = await deps.delivery.findAttachments(
    trx,
    steps.flatMap((one) => one.attachmentIds ?? []),
  )
  const names = new Map(files.map((one) => [one.id, one.name]))
  const used = [...allSnippetsIn(templates.join(' '), texts)].filter((one) => texts.has(one)).sort()
  return {
    ...{ format: 'lanyard.sequence', formatVersion: 1, name, rule, approvalRequired },
    ...{ trackOpens, openingLines, window, minGapHours },
    // Files stay here: they belong to the organisation, and a file of a sequence is to be read by people.
    steps: steps.map(({ number: _, attachmentIds, ...step }) => ({
      ...step,
      ...(attachmentIds ? { attachmentNames: attachmentIds.map((id) => names.get(id) ?? '') } : {}),
    })),
    ...(used.length > 0 ? { snippets: used.map((one) => ({ name: one, text: texts.get(one)! })) } : {}),
  }
}

/** Drafts a sequence from a file, with the snippets that it brings. */
export async function draftFromFile(
  deps: Parameters<typeof draftSequence>[0],
  ctx: Ctx,
  file: SequenceDefinition,
): Promise<Sequence> {
  const { format: _, formatVersion: __, snippets, ...input } = file
  const written = input.steps.map(({ attachmentNames: _, ...step }) => step)
  return ctx.commit(async (ctx) =>
    draftSequence(deps, ctx, {
      ...input,
      ownerId: null,
      steps: await takeInSnippets(deps, ctx, { steps: written, snippets }),
    }),
  )
}
