/**
 * Whose public holidays a person keeps: the company's country; another one's where their own zone shows that they sit elsewhere, or where
 * no country is known. Null where neither says anything. Countries are ISO 3166 alpha-2, zones IANA.
 */
export function recipientCountry(
  companyCountry: string | null | undefined,
  ownZone: string | null | undefined,
): string | null {
  const home = companyCountry && /^[A-Z]{2}$/.test(companyCountry) ? companyCountry : null
  if (!ownZone) return home
  // People write down the zone of a bigger neighbour that shows the same time: that moves nobody abroad.
  if (home && zonesOf(home).some((zone) => sameTimes(zone, ownZone))) return home
  return countryOfZone(ownZone) ?? home
}

const zonesOf = (country: string): string[] => new Intl.Locale(`und-${country}`).getTimeZones() ?? []

const seasons = ['2026-01-15T12:00Z', '2026-07-15T12:00Z'].map((text) => Temporal.Instant.from(text))

const sameTimes = (a: string, b: string): boolean =>
  seasons.every((at) => at.toZonedDateTimeISO(a).offset === at.toZonedDateTimeISO(b).offset)

let countries: Map<string, Set<string>> | undefined

/** Undefined for a zone that several countries keep, and for one of none, such as UTC. */
function countryOfZone(zone: string): string | undefined {
  countries ??= listCountries()
  const found = countries.get(zone) ?? countries.get(currentName(zone))
  return found?.size === 1 ? [...found][0] : undefined
}

const currentName = (zone: string): string =>
  new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone

/** Intl says which zones a region has, not the other way round, so every code is asked once. */
function listCountries(): Map<string, Set<string>> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const byZone = new Map<string, Set<string>>()
  for (const code of letters.flatMap((one) => letters.map((other) => one + other))) {
    // An alias of another code, or none at all.
    if (new Intl.Locale(`und-${code}`).region !== code) continue
    for (const zone of zonesOf(code)) byZone.set(zone, (byZone.get(zone) ?? new Set()).add(code))
  }
  return byZone
}
