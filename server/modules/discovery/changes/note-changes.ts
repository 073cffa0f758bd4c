import type { Ctx } from '#platform/context.ts'
import { type Sighting, type SourceName, sightingKey } from '../sighting.ts'
import { findKnownKeys, originOf } from '../store/candidates.ts'
import { noteGone, noteReplaced } from '../store/live-sightings.ts'
import { findMoves } from './find-moves.ts'

/** Kinds of source that give all they have each time. */
const whole = new Set(['list', 'jsonld'])

type Changes = { moves: Map<Sighting, string>; changed: string[] }

/**
 * Compares what a source gives with what it gave before, and notes what it gives no more. Answers which events its sightings move, and the
 * events whose sightings came or went. `isPart` says that not all was read.
 */
export async function noteChanges(
  ctx: Ctx,
  source: SourceName,
  given: readonly Sighting[],
  isPart: boolean,
): Promise<Changes> {
  const keyed = given.map((sighting) => ({ sighting, key: sightingKey(source, sighting), ref: refOf(sighting) }))
  if (!whole.has(source.kind)) return compareByRef(ctx, source, keyed)
  // What was read in part, or from a list without a name, can't be told from what is gone.
  if (isPart || originOf(source) === '') return { moves: new Map(), changed: [] }
  const keys = keyed.map((one) => one.key)
  return ctx.transaction(async (ctx) => {
    const { gone, changed } = await noteGone(ctx, source, keys)
    const known = gone.length > 0 ? await findKnownKeys(ctx, keys) : new Set<string>()
    const fresh = keyed.filter((one) => !known.has(one.key)).map((one) => one.sighting)
    return { moves: findMoves(gone, fresh), changed }
  })
}

type Keyed = { sighting: Sighting; key: string; ref: string | undefined }

/** A service never gives all it has, but what it gives may carry its own id: the same event, whatever else it says of it now. */
async function compareByRef(ctx: Ctx, source: SourceName, keyed: readonly Keyed[]): Promise<Changes> {
  const told = keyed.flatMap(({ sighting, key, ref }) => (ref === undefined ? [] : { sighting, key, ref }))
  if (told.length === 0) return { moves: new Map(), changed: [] }
  const pairs = told.map(({ ref, key }) => ({ ref, key }))
  const { known, eventByRef, changed } = await ctx.transaction(async (ctx) => {
    const keys = pairs.map((one) => one.key)
    return { known: await findKnownKeys(ctx, keys), ...(await noteReplaced(ctx, source, pairs)) }
  })
  const moves = told.flatMap(({ sighting, key, ref }) => {
    const eventId = known.has(key) ? undefined : eventByRef.get(ref)
    return eventId ? [[sighting, eventId] as const] : []
  })
  return { moves: new Map(moves), changed }
}

const refOf = ({ identity }: Sighting): string | undefined =>
  (identity as { ref?: string | null } | undefined)?.ref ?? undefined
