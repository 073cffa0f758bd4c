import type { Doubt } from '../event.ts'

/** What a live sighting says that differs from the event as it stands. */
export type Claim = {
  kind: Doubt
  startsOn: string
  endsOn: string
  city: string | null
  country: string | null
  /** Who says so: claims of one voice count once. */
  voice: string
  /** Whether it is the event's own page that says so. */
  ownPage: boolean
  foundAt: Date
}

export type Weighed =
  | { outcome: 'settled'; claim: Claim; because: string }
  | { outcome: 'doubtful'; kind: Doubt; because: string }
  | { outcome: 'stands' }

const says: Record<Doubt, string> = {
  cancelled: 'it is cancelled',
  postponed: 'it is postponed',
  moved: 'it has moved',
}

/**
 * Whether what sources say of an event's being off or moved counts: its own page decides, else two voices that say the same. One voice
 * alone is a doubt, unless the event's own page still says that it stands. Pure.
 */
export function weighClaims(claims: readonly Claim[], ownPageStands: boolean): Weighed {
  const newest = claims.toSorted((a, b) => b.foundAt.getTime() - a.foundAt.getTime())
  const own = newest.find((one) => one.ownPage)
  if (own) return { outcome: 'settled', claim: own, because: `its own page says that ${says[own.kind]}` }
  if (newest.length === 0 || ownPageStands) return { outcome: 'stands' }
  for (const alike of Map.groupBy(newest, whatIsSaid).values()) {
    const voices = new Set(alike.map((one) => one.voice))
    const [claim] = alike
    if (voices.size >= 2)
      return { outcome: 'settled', claim: claim!, because: `${voices.size} sources say that ${says[claim!.kind]}` }
  }
  const [claim] = newest
  const days = claim!.kind === 'moved' ? ` to ${claim!.startsOn}${claim!.city ? ` in ${claim!.city}` : ''}` : ''
  return { outcome: 'doubtful', kind: claim!.kind, because: `one source says that ${says[claim!.kind]}${days}` }
}

const whatIsSaid = (one: Claim): string =>
  one.kind === 'moved' ? ['moved', one.startsOn, one.endsOn].join('|') : one.kind
