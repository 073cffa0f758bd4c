type Known = {
  companyCountry: string | null
  event?: { country: string | null; timeZone: string | null } | undefined
}

/**
 * Where a contact's working hours lie when no source said it: the company's country, if it keeps one time; else the event's place, if
 * that is in the company's country or the company's country is not known (people mostly sponsor and speak near home). Else null.
 */
export function guessTimeZone({ companyCountry, event }: Known): string | null {
  const atHome = companyCountry ? zoneOfCountry(companyCountry) : undefined
  if (atHome) return atHome
  if (!event?.timeZone) return null
  return companyCountry === null || companyCountry === event.country ? event.timeZone : null
}

/** The zone of a country (ISO 3166 alpha-2) whose clocks all show the same time, in winter and in summer. */
function zoneOfCountry(country: string): string | undefined {
  if (!/^[A-Z]{2}$/.test(country)) return undefined
  const zones = new Intl.Locale(`und-${country}`).getTimeZones() ?? []
  const [first, ...others] = zones
  if (!first || !others.every((zone) => sameTimes(first, zone))) return undefined
  return first
}

const seasons = ['2026-01-15T12:00Z', '2026-07-15T12:00Z'].map((text) => Temporal.Instant.from(text))

const sameTimes = (a: string, b: string): boolean =>
  seasons.every((at) => at.toZonedDateTimeISO(a).offset === at.toZonedDateTimeISO(b).offset)
