import type { newSnippet, snippetChanges } from '@lanyard/contract/outreach-snippets.ts'
import type { z } from 'zod'
import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { OutreachDeps } from '../deps.ts'
import { findSnippet, findSnippets, insertSnippets, lockSnippets, updateSnippet } from '../store/snippets.ts'
import { findTemplateFault } from '../text/render-step.ts'
import { findUsers } from './find-users.ts'
import { textsOf } from './open-snippets.ts'
import { remakeMessages } from './remake-messages.ts'
import { findSnippetFault, mostSnippets, type Snippet, type SnippetTexts } from './snippet.ts'

type Audit = { compliance: Pick<OutreachDeps['compliance'], 'recordChange'> }

/** Throws `conflict` where the name is taken, `invalid_request` where the text can't be read or would put in itself. */
export async function createSnippet(deps: Audit, ctx: Ctx, input: z.output<typeof newSnippet>): Promise<string> {
  return ctx.commit(async (ctx) => {
    await lockSnippets(ctx)
    return addSnippet(deps, ctx, input, textsOf(await findSnippets(ctx)))
  })
}

/** As part of something larger that has the lock. */
export async function addSnippet(
  deps: Audit,
  trx: Trx,
  input: { name: string; text: string },
  texts: SnippetTexts,
): Promise<string> {
  if (texts.size >= mostSnippets)
    throw new AppError('conflict', { detail: `There are ${mostSnippets} snippets: enough.` })
  refuseTaken(input.name, texts)
  checkText(input, texts)
  const id = trx.ids.next()
  await insertSnippets(trx, [{ id, ...input }])
  await deps.compliance.recordChange(trx, { table: 'outreach.snippets', id, action: 'create', after: input })
  return id
}

/**
 * Changes a snippet. Messages that are planned with it and have not left are made again; answers how many. A name that texts use stays:
 * throws `conflict`.
 */
export async function editSnippet(
  deps: OutreachDeps,
  ctx: Ctx,
  id: string,
  changes: z.output<typeof snippetChanges>,
): Promise<number> {
  return ctx.commit(async (ctx) => {
    const { before, texts } = await open(ctx, id)
    if (before.removedAt)
      throw new AppError('conflict', { detail: 'The snippet is deleted.', hint: 'Restore it first.' })
    const after = { name: changes.name ?? before.name, text: changes.text ?? before.text }
    if (after.name !== before.name) {
      refuseTaken(after.name, texts)
      await refuseUsed(ctx, before.name, texts, 'renamed')
    } else if (after.text === before.text) return 0
    const others = new Map([...texts].filter(([name]) => name !== before.name))
    checkText(after, others, texts)
    await updateSnippet(ctx, id, { ...after, removed: false })
    const { name, text } = before
    await deps.compliance.recordChange(ctx, {
      ...{ table: 'outreach.snippets', id, action: 'edit' },
      ...{ before: { name, text }, after },
    })
    return remakeMessages(deps, ctx, before.name, texts)
  })
}

/** Throws `conflict` while sequences or other snippets name it, and says which. */
export async function removeSnippet(deps: Audit, ctx: Ctx, id: string): Promise<void> {
  await ctx.commit(async (ctx) => {
    const { before, texts } = await open(ctx, id)
    if (before.removedAt) return
    await refuseUsed(ctx, before.name, texts, 'deleted')
    await updateSnippet(ctx, id, { name: before.name, text: before.text, removed: true })
    const { name, text } = before
    await deps.compliance.recordChange(ctx, {
      ...{ table: 'outreach.snippets', id, action: 'remove' },
      before: { name, text },
    })
  })
}

/** Takes a deletion back. Throws `conflict` where another has the name by now. */
export async function restoreSnippet(deps: Audit, ctx: Ctx, id: string): Promise<void> {
  await ctx.commit(async (ctx) => {
    const { before, texts } = await open(ctx, id)
    if (!before.removedAt) return
    const { name, text } = before
    refuseTaken(name, texts)
    checkText(before, texts)
    await updateSnippet(ctx, id, { name, text, removed: false })
    await deps.compliance.recordChange(ctx, {
      ...{ table: 'outreach.snippets', id, action: 'restore' },
      after: { name, text },
    })
  })
}

async function open(trx: Trx, id: string): Promise<{ before: Snippet; texts: SnippetTexts }> {
  await lockSnippets(trx)
  const before = await findSnippet(trx, id)
  if (!before) throw new AppError('not_found', { detail: 'There is no such snippet.' })
  return { before, texts: textsOf(await findSnippets(trx)) }
}

function refuseTaken(name: string, texts: SnippetTexts): void {
  if (!texts.has(name)) return
  throw new AppError('conflict', { detail: `There is a snippet "${name}" already.`, hint: 'Choose another name.' })
}

async function refuseUsed(trx: Trx, name: string, texts: SnippetTexts, act: string): Promise<void> {
  const { sequences, snippets } = (await findUsers(trx, texts))(name)
  const users = [
    ...sequences.map((one) => `the sequence "${one.name}"`),
    ...snippets.map((one) => `the snippet "${one}"`),
  ]
  if (users.length === 0) return
  throw new AppError('conflict', {
    detail: `"${name}" can't be ${act}: it is in ${users.join(', ')}.`,
    hint: 'Take it out of their texts first, or archive the sequences.',
  })
}

/** `known`: those that may be named. */
function checkText({ name, text }: { name: string; text: string }, others: SnippetTexts, known = others): void {
  const problem = findTemplateFault(text) ?? findSnippetFault(text, new Map([...known, ...others]), name)
  if (!problem) return
  throw new AppError('invalid_request', { detail: `The text: ${problem}`, faults: [{ at: 'body.text', problem }] })
}
