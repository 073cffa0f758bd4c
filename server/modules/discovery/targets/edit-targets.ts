import type { newTarget, targetChanges } from '@lanyard/contract/targets.ts'
import type { z } from 'zod'
import { recordChanges } from '#modules/compliance/index.ts'
import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { Geocoding } from '../geocode/ask-geocoders.ts'
import {
  findTarget,
  insertTarget,
  restoreTarget,
  rewriteTarget,
  scanTargetsKind,
  setTargetAside,
} from '../store/targets.ts'
import { findTargetPlace } from './find-target-place.ts'
import { nextNight, type Target } from './target.ts'

/**
 * Adds a target, which is scanned from the next night on. Throws `invalid_request` for a city that nobody can place, `unavailable` where it
 * can't be asked for just now.
 */
export async function createTarget(
  deps: { windowMonths: number; geocoding: Geocoding },
  ctx: Ctx,
  input: z.output<typeof newTarget>,
): Promise<Target> {
  const place = await findTargetPlace(deps.geocoding, ctx, input)
  const now = ctx.clock.now()
  const fields = { ...input, ...place, name: input.name ?? place.city, months: input.months ?? deps.windowMonths }
  const nextScanAt = nextNight(now, place.timeZone, ctx.random())
  return ctx.commit(async (ctx) => {
    const id = ctx.ids.next()
    await insertTarget(ctx, { ...fields, id, nextScanAt })
    await ctx.wakeAt(scanTargetsKind, nextScanAt)
    await recordChanges(ctx, [{ table: 'discovery.targets', id, action: 'create', after: input }])
    return getTarget(await findTarget(ctx, id))
  })
}

/** Changes a target. Another city is looked up anew, unless coordinates are given with it. Throws `not_found`, `invalid_request`. */
export async function editTarget(
  deps: { geocoding: Geocoding },
  ctx: Ctx,
  id: string,
  changes: z.output<typeof targetChanges>,
): Promise<Target> {
  const asked = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  const known = getTarget(await ctx.transaction((ctx) => findTarget(ctx, id)))
  const moves = placeFields.some((field) => field in asked && asked[field] !== known[field])
  const given = { latitude: changes.latitude, longitude: changes.longitude }
  const { city, country } = { ...known, ...asked } as Target
  const place = moves ? await findTargetPlace(deps.geocoding, ctx, { city, country, ...given }) : {}
  return ctx.commit(async (ctx) => {
    const before = getTarget(await findTarget(ctx, id))
    const after = { ...before, ...asked, ...place } as Target
    // A target that was paused for months is not scanned for all of them.
    const nextScanAt = nextNight(ctx.clock.now(), after.timeZone, ctx.random())
    await rewriteTarget(ctx, { ...after, nextScanAt })
    if (!after.paused) await ctx.wakeAt(scanTargetsKind, nextScanAt)
    const was = Object.fromEntries(Object.keys(asked).map((field) => [field, before[field as keyof Target]]))
    await recordChanges(ctx, [{ table: 'discovery.targets', id, action: 'edit', before: was, after: asked }])
    return getTarget(await findTarget(ctx, id))
  })
}

/** Puts a target aside: it is scanned no more. What it found stays. Throws `not_found`. */
export async function deleteTarget(ctx: Ctx, id: string): Promise<void> {
  await ctx.commit(async (ctx) => {
    getTarget(await findTarget(ctx, id))
    await setTargetAside(ctx, id)
    await recordChanges(ctx, [{ table: 'discovery.targets', id, action: 'delete' }])
  })
}

/** Takes a deletion back; the next night is its next scan. Throws `not_found`. */
export async function restoreDeletedTarget(ctx: Ctx, id: string): Promise<void> {
  await ctx.commit(async (ctx) => {
    const target = await findTarget(ctx, id)
    if (!target?.deletedAt) throw new AppError('not_found', { detail: 'No target with this id was put aside.' })
    const nextScanAt = nextNight(ctx.clock.now(), target.timeZone, ctx.random())
    await restoreTarget(ctx, id, nextScanAt)
    await ctx.wakeAt(scanTargetsKind, nextScanAt)
    await recordChanges(ctx, [{ table: 'discovery.targets', id, action: 'restore' }])
  })
}

/** One that is not put aside. Throws `not_found`. */
export function getTarget(target: Target | undefined): Target {
  if (!target || target.deletedAt) throw new AppError('not_found', { detail: 'There is no such target.' })
  return target
}

const placeFields = ['city', 'country', 'latitude', 'longitude'] as const
