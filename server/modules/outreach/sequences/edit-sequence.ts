import type { newSequence, sequenceChanges } from '@lanyard/contract/outreach.ts'
import type { z } from 'zod'
import { checkOwner } from '#modules/companies/index.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { OutreachDeps } from '../deps.ts'
import { findVariantFaults, templatesOf } from '../experiments/variant.ts'
import { openSnippets } from '../snippets/open-snippets.ts'
import { findSnippetFault, type SnippetTexts } from '../snippets/snippet.ts'
import { findSequences, insertSequence, insertSteps, updateSequence } from '../store/sequences.ts'
import { findTemplateFault } from '../text/render-step.ts'
import { findFlowFaults } from './condition.ts'
import { refuseFiles } from './refuse-files.ts'
import { firstSequence, nameCopy, type Sequence } from './sequence.ts'
import { numberSteps, type Step, sameSteps } from './step.ts'

type Deps = {
  compliance: Pick<OutreachDeps['compliance'], 'recordChange'>
  members: OutreachDeps['members']
  delivery: Pick<OutreachDeps['delivery'], 'keepAttachments'>
}

/** Makes a draft; nobody is enrolled before it is activated. Throws `invalid_request` where a template can't be read. */
export async function createSequence(deps: Deps, ctx: Ctx, input: z.output<typeof newSequence>): Promise<Sequence> {
  return ctx.commit((ctx) => draftSequence(deps, ctx, input))
}

/** The same as part of something larger. */
export async function draftSequence(deps: Deps, trx: Trx, input: z.output<typeof newSequence>): Promise<Sequence> {
  const sequence: Sequence = {
    ...input,
    id: trx.ids.next(),
    status: 'draft',
    version: 1,
    steps: numberSteps(input.steps),
  }
  await checkSteps(deps, trx, sequence.steps)
  await checkOwner(deps.members, trx, sequence.ownerId)
  await insertSequence(trx, sequence)
  await record(deps, trx, sequence.id, 'create', undefined, sequence)
  return sequence
}

/** A draft with the same steps, window and rule, and nobody in it. */
export async function copySequence(deps: Deps, ctx: Ctx, id: string, name?: string): Promise<Sequence> {
  return ctx.commit(async (ctx) => {
    const original = await getSequence(ctx, id)
    const copy: Sequence = {
      ...original,
      id: ctx.ids.next(),
      name: name ?? nameCopy(original.name),
      status: 'draft',
      version: 1,
    }
    await insertSequence(ctx, copy)
    await record(deps, ctx, copy.id, 'create', undefined, { ...copy, copiedFrom: id })
    return copy
  })
}

/** Changes a sequence. Other steps are a new version: enrollments that run keep the one they started with. */
export async function editSequence(
  deps: Deps,
  ctx: Ctx,
  id: string,
  changes: z.output<typeof sequenceChanges>,
): Promise<Sequence> {
  return ctx.commit(async (ctx) => {
    if (changes.steps) await checkSteps(deps, ctx, numberSteps(changes.steps))
    const before = await getSequence(ctx, id)
    if (before.status === 'archived') {
      throw new AppError('conflict', { detail: 'An archived sequence stays as it is.', hint: 'Restore it first.' })
    }
    if (changes.ownerId) await checkOwner(deps.members, ctx, changes.ownerId)
    const { steps, ...rest } = changes
    const wanted = steps && numberSteps(steps)
    const isNew = wanted !== undefined && !sameSteps(wanted, before.steps)
    const version = before.version + 1
    if (isNew) await insertSteps(ctx, id, version, wanted)
    await updateSequence(ctx, id, { ...rest, ...(isNew ? { version } : {}) })
    const after = await getSequence(ctx, id)
    await record(deps, ctx, id, 'edit', before, after)
    if (after.ownerId !== before.ownerId) await ctx.announce([{ name: 'sequence.owner_changed', sequenceId: id }])
    return after
  })
}

/** Throws `not_found`. */
export async function getSequence(trx: Trx, id: string): Promise<Sequence> {
  const [sequence] = await findSequences(trx, [id])
  if (!sequence) throw new AppError('not_found', { detail: 'There is no such sequence.' })
  return sequence
}

/** The sequence that a new organisation starts with, once; active, with every message waiting for approval. */
export async function ensureFirstSequence(ctx: Ctx): Promise<Sequence> {
  return ctx.commit(async (ctx) => {
    const [known] = await findSequences(ctx)
    if (known) return known
    const sequence: Sequence = {
      ...firstSequence,
      id: ctx.ids.next(),
      status: 'active',
      version: 1,
      steps: numberSteps(firstSequence.steps),
    }
    await insertSequence(ctx, sequence)
    return sequence
  })
}

/** Keeps what is different, and nothing where nothing is. */
async function record(
  deps: Deps,
  trx: Trx,
  id: string,
  action: string,
  before: Sequence | undefined,
  after: object,
): Promise<void> {
  const fields = Object.keys(after) as (keyof Sequence)[]
  const other = fields.filter((field) => JSON.stringify(before?.[field]) !== JSON.stringify((after as Sequence)[field]))
  if (other.length === 0) return
  const pick = (one: object) => Object.fromEntries(other.map((field) => [field, (one as Sequence)[field]]))
  await deps.compliance.recordChange(trx, {
    table: 'outreach.sequences',
    id,
    action,
    ...(before ? { before: pick(before) } : {}),
    after: pick(after),
  })
}

async function checkSteps(deps: Deps, trx: Trx, steps: readonly Step[]): Promise<void> {
  await refuseFiles(
    deps,
    trx,
    steps.map((step, index) => ({ at: `steps.${index}.attachmentIds`, ids: step.attachmentIds })),
  )
  const snippets = await openSnippets(trx, steps.flatMap(templatesOf))
  const templates = steps.flatMap((step, index) => [
    ...findTextFaults(step, snippets, `steps.${index}`),
    ...(step.variants ?? []).flatMap((variant, place) =>
      findTextFaults(variant, snippets, `steps.${index}.variants.${place}`),
    ),
  ])
  const variants = steps.flatMap((step, index) => findVariantFaults(step, `steps.${index}`))
  const faults = [...templates, ...variants, ...findFlowFaults(steps)]
  if (faults.length === 0) return
  const hint = 'Check the parts in {{ }} and {% %}: each needs its closing half.'
  throw new AppError('invalid_request', {
    detail: faults.map((one) => `${one.at}: ${one.problem}`).join('; '),
    ...(templates.length > 0 ? { hint } : {}),
    faults,
  })
}

const findTextFaults = (
  text: { subject: string; body: string },
  snippets: SnippetTexts,
  at: string,
): { at: string; problem: string }[] =>
  (['subject', 'body'] as const).flatMap((part) => {
    const problem = findTemplateFault(text[part]) ?? findSnippetFault(text[part], snippets)
    return problem ? [{ at: `${at}.${part}`, problem }] : []
  })
