import type { Change, Stop } from '@lanyard/contract/compliance.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import type { ComplianceDeps } from './deps.ts'
import { actorOf } from './store.ts'
import { type ChangeFilter, listChanges } from './store-changes.ts'
import { listStops, type StopFilter, type StopRow } from './store-list.ts'
import { findSuppressed } from './store-suppressions.ts'
import { fingerprintOf, isSuppressible } from './suppressions/suppression.ts'

type Page<T> = { items: T[]; next: string | null }

/** A page of stops with the names of what they are about and of who wrote them: one look-up of names for the page. */
export async function listNamedStops(deps: ComplianceDeps, ctx: Ctx, filter: StopFilter): Promise<Page<Stop>> {
  return ctx.transaction(async (ctx) => {
    const namedIds = filter.search ? await deps.searchSubjects?.(ctx, filter.search) : undefined
    const { items, next } = await listStops(ctx, { ...filter, ...(namedIds ? { namedIds } : {}) })
    const subjects = await nameSubjectsOf(deps, ctx, items)
    const actors = await nameActorsOf(
      deps,
      ctx,
      items.flatMap((one) => [one.writtenBy, one.liftedBy ?? '']),
    )
    const suppressed = await suppressedOf(deps, ctx, items)
    return {
      next,
      items: items.map((stop) => ({
        ...stop,
        subjectName: subjects.get(stop.subject.value) ?? null,
        suppressed: suppressed.has(stop.id),
        until: stop.until?.toISOString() ?? null,
        writtenAt: stop.writtenAt.toISOString(),
        writtenBy: actors(stop.writtenBy),
        mine: stop.writtenBy === actorOf(ctx),
        liftedAt: stop.liftedAt?.toISOString() ?? null,
        liftedBy: stop.liftedBy && actors(stop.liftedBy),
      })),
    }
  })
}

/** A page of the audit, with the names of who did it. */
export async function listNamedChanges(deps: ComplianceDeps, ctx: Ctx, filter: ChangeFilter): Promise<Page<Change>> {
  return ctx.transaction(async (ctx) => {
    const { items, next } = await listChanges(ctx, filter)
    const actors = await nameActorsOf(
      deps,
      ctx,
      items.map((one) => one.actor),
    )
    return {
      next,
      items: items.map((one) => ({
        ...one,
        actorName: actors(one.actor),
        changedAt: one.changedAt.toISOString(),
      })),
    }
  })
}

async function nameSubjectsOf(deps: ComplianceDeps, trx: Trx, stops: readonly StopRow[]) {
  const idsOf = (kind: string) => [
    ...new Set(
      stops.filter((one) => one.subject.kind === kind && isId(one.subject.value)).map((one) => one.subject.value),
    ),
  ]
  const ids = {
    companyIds: idsOf('company'),
    contactIds: idsOf('contact'),
    sequenceIds: idsOf('sequence'),
    mailboxIds: idsOf('mailbox'),
  }
  return (await deps.nameSubjects?.(trx, ids)) ?? new Map<string, string>()
}

/** Names for actors as they are kept, kind and id: one look-up. */
export async function nameActorsOf(
  deps: ComplianceDeps,
  trx: Trx,
  actors: readonly string[],
): Promise<(actor: string) => string> {
  const ids = [...new Set(actors.map(idOf))].filter(isId)
  const names = (ids.length > 0 && (await deps.nameActors?.(trx, ids))) || new Map<string, string>()
  return (actor) => {
    if (actor.startsWith('system:')) return 'Lanyard'
    const isKey = actor.startsWith('api_key:')
    const name = names.get(idOf(actor))
    if (!name) return isKey ? 'An API key' : 'Somebody who is no member any more'
    return isKey ? `API key “${name}”` : name
  }
}

const idOf = (actor: string): string => actor.slice(actor.indexOf(':') + 1)
const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

/** Ids of those stops whose subject is suppressed besides. */
async function suppressedOf(deps: ComplianceDeps, trx: Trx, stops: readonly StopRow[]): Promise<Set<string>> {
  const prints = stops
    .flatMap((one) => (isSuppressible(one.subject) ? [{ id: one.id, subject: one.subject }] : []))
    .map((one) => ({ id: one.id, print: fingerprintOf(deps.secrets, one.subject) }))
  if (prints.length === 0) return new Set()
  const found = await findSuppressed(
    trx,
    prints.map((one) => one.print),
  )
  return new Set(prints.filter((one) => found.has(one.print)).map((one) => one.id))
}
