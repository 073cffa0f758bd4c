import { parseEventName, seriesKey } from '../event-name.ts'
import { compareUrls, parseEventUrl } from '../event-url.ts'
import { parsePlace } from '../place.ts'
import type { Sighting } from '../sighting.ts'

type Named = Pick<Sighting, 'name' | 'url' | 'startsOn' | 'city' | 'country'>

/** What a source gave before and gives no more, of an event that is not over. */
export type Gone = Named & { eventId: string }

/** Beyond this many days it is taken for another edition. */
const mostDays = 200

/**
 * Which new sightings of a source are events that it gave before, with other days or another place: same name, same page (or, where neither
 * has a page, same city), no other year or edition in the name. Where two could be meant, none is. Pure.
 */
export function findMoves(gone: readonly Gone[], fresh: readonly Sighting[]): Map<Sighting, string> {
  const moves = new Map<Sighting, string>()
  const byName = Map.groupBy(fresh, nameOf)
  for (const old of gone) {
    const twins = (byName.get(nameOf(old)) ?? []).filter((one) => isSame(old, one))
    const rivals = gone.filter((one) => one.eventId !== old.eventId && twins.some((twin) => isSame(one, twin)))
    if (twins.length === 1 && rivals.length === 0) moves.set(twins[0]!, old.eventId)
  }
  return moves
}

const nameOf = (one: Named): string => seriesKey(one.name) || one.name.toLowerCase()

function isSame(old: Named, fresh: Named): boolean {
  if (nameOf(old) !== nameOf(fresh) || isOtherEdition(old, fresh)) return false
  const days = Temporal.PlainDate.from(old.startsOn).until(fresh.startsOn).days
  if (Math.abs(days) > mostDays) return false
  if (old.url || fresh.url) return compareUrls(parseEventUrl(old.url), parseEventUrl(fresh.url)) === 'page'
  const place = parsePlace(old.city, old.country).key
  return place !== '' && place === parsePlace(fresh.city, fresh.country).key
}

function isOtherEdition(old: Named, fresh: Named): boolean {
  const [a, b] = [old, fresh].map((one) => parseEventName(one.name, Number(one.startsOn.slice(0, 4))))
  const years = a!.year !== undefined && b!.year !== undefined && a!.year !== b!.year
  const editions = a!.edition !== undefined && b!.edition !== undefined && a!.edition !== b!.edition
  return years || editions
}
