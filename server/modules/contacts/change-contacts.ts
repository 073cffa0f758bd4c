import type { contactEdits } from '@lanyard/contract/contacts.ts'
import type { z } from 'zod'
import { type Compliance, liftStops, type Subject, writeStops } from '#modules/compliance/index.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import { roleOf } from './classify-contacts.ts'
import type { Contact } from './contact.ts'
import { changesOf, recordEdits } from './record-edits.ts'
import { patchContacts, revertContacts, writeRoles } from './store/change-contacts.ts'
import { bringBack, putAside, releaseRoles } from './store/put-aside.ts'
import { findContacts } from './store/read-contacts.ts'

export type ChangeDeps = { compliance: Pick<Compliance, 'recordChanges'> }

/** What became of each contact that was named, in their order. */
export type Acts = { items: { id: string; ok: boolean; reason?: string }[] }

/** Puts contacts aside: they are found no more, a stop holds what was planned for them, and both can be taken back. */
export async function removeContacts(deps: ChangeDeps, ctx: Ctx, ids: readonly string[]): Promise<Acts> {
  return ctx.commit(async (ctx) => {
    const gone = await putAside(ctx, ids)
    await recordMoves(deps, ctx, gone, 'delete')
    if (gone.length > 0) await writeStops(ctx, { subjects: gone.map(subjectOf), ...putAsideStop })
    await ctx.announce(gone.map(({ id, companyId }) => ({ name: 'contact.removed', contactId: id, companyId })))
    return actsOf(ids, gone, 'not_there')
  })
}

export async function restoreContacts(deps: ChangeDeps, ctx: Ctx, ids: readonly string[]): Promise<Acts> {
  return ctx.commit(async (ctx) => {
    const back = await bringBack(ctx, ids)
    await recordMoves(deps, ctx, back, 'restore')
    if (back.length > 0) await liftStops(ctx, { subjects: back.map(subjectOf), reason: putAsideStop.reason })
    await ctx.announce(back.map(({ id, companyId }) => ({ name: 'contact.restored', contactId: id, companyId })))
    return actsOf(ids, back, 'not_put_aside')
  })
}

/** Sets status or role of many contacts by hand. */
export async function editContacts(deps: ChangeDeps, ctx: Ctx, input: z.output<typeof contactEdits>): Promise<Acts> {
  const { status, ...role } = input.changes
  const setsRole = Object.values(role).some((value) => value !== undefined)
  const patch = {
    ...(status ? { status, status_reason: 'set by hand' } : {}),
    ...(role.department === undefined ? {} : { department: role.department }),
    ...(role.seniority === undefined ? {} : { seniority: role.seniority }),
    ...(role.decisionMaker === undefined ? {} : { decision_maker: role.decisionMaker }),
    ...(setsRole ? { title_confidence: 1, title_reason: 'set by hand' } : {}),
  }
  return change(deps, ctx, input.ids, async (ctx, known) => {
    if (Object.keys(patch).length > 0) await patchContacts(ctx, idsOf(known), patch, setsRole ? ['department'] : [])
  })
}

/** A person has looked at the roles and found them right: they are sure from now on, and no title changes them. */
export async function confirmRoles(deps: ChangeDeps, ctx: Ctx, ids: readonly string[]): Promise<Acts> {
  const sure = { title_confidence: 1, title_reason: 'confirmed by hand' }
  return change(deps, ctx, ids, (ctx, known) => patchContacts(ctx, idsOf(known), sure, ['department']))
}

/** Takes back what a person set or confirmed of roles: they are what the titles say again. */
export async function rereadRoles(deps: ChangeDeps, ctx: Ctx, ids: readonly string[]): Promise<Acts> {
  return change(deps, ctx, ids, async (ctx, known) => {
    await releaseRoles(ctx, idsOf(known))
    await writeRoles(ctx, known.map(roleOf))
  })
}

/** Takes the last edit by hand of each one's status and role back. */
export async function revertEdits(deps: ChangeDeps, ctx: Ctx, ids: readonly string[]): Promise<Acts> {
  return change(deps, ctx, ids, (ctx, known) => revertContacts(ctx, idsOf(known)))
}

async function change(
  deps: ChangeDeps,
  ctx: Ctx,
  ids: readonly string[],
  write: (trx: Trx, known: Contact[]) => Promise<void>,
): Promise<Acts> {
  return ctx.commit(async (ctx) => {
    const before = await findContacts(ctx, ids)
    if (before.length > 0) await write(ctx, before)
    await recordEdits(deps, ctx, changesOf(before, await findContacts(ctx, ids)))
    return actsOf(ids, before, 'not_there')
  })
}

const idsOf = (contacts: readonly Contact[]): string[] => contacts.map((one) => one.id)

const putAsideStop = { reason: 'put_aside', source: 'contacts' }
const subjectOf = ({ id }: { id: string }): Subject => ({ kind: 'contact', value: id })

async function recordMoves(deps: ChangeDeps, trx: Trx, moved: { id: string }[], action: string): Promise<void> {
  if (moved.length === 0) return
  await deps.compliance.recordChanges(
    trx,
    moved.map(({ id }) => ({ table: 'contacts.contacts', id, action })),
  )
}

function actsOf(ids: readonly string[], done: readonly { id: string }[], reason: string): Acts {
  const well = new Set(done.map((one) => one.id))
  return { items: ids.map((id) => (well.has(id) ? { id, ok: true } : { id, ok: false, reason })) }
}
