import { recordChanges } from '#modules/compliance/index.ts'
import type { Trx } from '#platform/context.ts'
import { setAside } from '../delete-events.ts'
import { readPlaced } from '../edit-event.ts'
import type { Event } from '../event.ts'
import { settleEvents, writeDoubts } from '../store/doubts.ts'
import { moveSources } from '../store/event-sources.ts'
import { findEvents, lockEvents, rewriteEvent, setEventStatus } from '../store/events.ts'
import { findLiveSightings, type LiveSighting } from '../store/live-sightings.ts'
import { findTwin, type Twin } from './find-twins.ts'
import { readClaims } from './read-claims.ts'
import { type Claim, type Weighed, weighClaims } from './weigh-claims.ts'

type Judged = { event: Event; weighed: Weighed; twin?: Twin | undefined }

/**
 * Weighs what sources say of these events' being off or moved, and lets it count or marks the events doubtful. Announces `event.moved` and
 * `event.cancelled` for what counts, `event.doubted` and `event.confirmed` as a doubt comes and goes.
 */
export async function settleClaims(trx: Trx, eventIds: readonly string[]): Promise<void> {
  if (eventIds.length === 0) return
  await lockEvents(trx)
  const ids = [...new Set(eventIds)]
  const events = (await findEvents(trx, ids)).filter((one) => one.status !== 'deleted' && one.status !== 'cancelled')
  const sightings = Map.groupBy(
    await findLiveSightings(
      trx,
      events.map((one) => one.id),
    ),
    (one) => one.eventId,
  )
  const judged: Judged[] = []
  for (const event of events) judged.push(await judge(trx, event, sightings.get(event.id) ?? []))
  await apply(trx, judged)
  await noteDoubts(trx, judged)
}

/** An event that is said to move may be known on its new days already, as another event: whoever names it there says the same. */
async function judge(trx: Trx, event: Event, sightings: readonly LiveSighting[]): Promise<Judged> {
  const { claims, ownPageStands } = readClaims(event, sightings)
  const move = claims.findLast((one) => one.kind === 'moved')
  // Only what is said to move is looked up, and few events are.
  const twin = move && (await findTwin(trx, event, move))
  return { event, twin, weighed: weighClaims([...claims, ...(twin?.claims ?? [])], ownPageStands) }
}

async function apply(trx: Trx, judged: readonly Judged[]): Promise<void> {
  const settled = judged.flatMap(({ event, weighed, twin }) =>
    weighed.outcome === 'settled' ? [{ event, claim: weighed.claim, because: weighed.because, twin }] : [],
  )
  if (settled.length === 0) return
  const idsOf = (kind: Claim['kind']) => settled.filter((one) => one.claim.kind === kind).map((one) => one.event.id)
  await setEventStatus(trx, idsOf('cancelled'), { from: ['active', 'postponed'], to: 'cancelled' })
  await setEventStatus(trx, idsOf('postponed'), { from: ['active'], to: 'postponed' })
  // A move is rare: an event rewritten by itself costs less than a second way of writing events.
  for (const { event, claim, twin } of settled) {
    if (claim.kind !== 'moved') continue
    await move(trx, event, claim)
    if (twin) await absorbTwin(trx, event.id, twin.id)
  }
  await settleEvents(
    trx,
    settled.map((one) => one.event.id),
  )
  await recordChanges(
    trx,
    settled.map(({ event, claim, because }) => {
      const [before, after] = difference(event, claim)
      const subject = { table: 'discovery.events', id: event.id, action: 'edit' }
      return { ...subject, before, after: { ...after, because } }
    }),
  )
  await trx.announce([
    ...idsOf('cancelled').map((eventId) => ({ name: 'event.cancelled' as const, eventId })),
    ...idsOf('moved').map((eventId) => ({ name: 'event.moved' as const, eventId })),
  ])
}

async function move(trx: Trx, event: Event, claim: Claim): Promise<void> {
  const { startsOn, endsOn } = claim
  const place = claim.city ? { city: claim.city, country: claim.country } : {}
  const after = { ...event, startsOn, endsOn, ...place, dayKnown: true }
  await rewriteEvent(trx, { ...after, ...readPlaced(after, event) })
}

/** What named the event on its new days becomes a source of it; the event made of that is put aside. */
async function absorbTwin(trx: Trx, eventId: string, twinId: string): Promise<void> {
  await moveSources(trx, twinId, eventId)
  await setAside(trx, [twinId])
}

function difference(event: Event, claim: Claim): [before: object, after: object] {
  if (claim.kind !== 'moved') return [{ status: event.status }, { status: claim.kind }]
  const { startsOn, endsOn, city, country } = claim
  const before = { startsOn: event.startsOn, endsOn: event.endsOn, city: event.city, country: event.country }
  return [before, { startsOn, endsOn, ...(city ? { city, country } : {}) }]
}

async function noteDoubts(trx: Trx, judged: readonly Judged[]): Promise<void> {
  const doubts = judged.flatMap(({ event, weighed }) => {
    const { kind = null, because = null } = weighed.outcome === 'doubtful' ? weighed : {}
    const isNew = kind !== event.doubt || because !== event.doubtBecause
    return isNew ? [{ id: event.id, doubt: kind, because, stands: weighed.outcome === 'stands' }] : []
  })
  await writeDoubts(trx, doubts)
  await trx.announce([
    ...doubts.filter((one) => one.doubt).map(({ id }) => ({ name: 'event.doubted' as const, eventId: id })),
    ...doubts.filter((one) => one.stands).map(({ id }) => ({ name: 'event.confirmed' as const, eventId: id })),
  ])
}
