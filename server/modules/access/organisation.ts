/** What an organisation has set itself; null where it leaves that to the configuration. */
export type OwnSettings = {
  postalAddress: string | null
  pitch: string | null
  bookingUrl: string | null
  timeZone: string | null
}

/** From the environment: for an organisation that has set nothing. */
export type DefaultSettings = Partial<Record<'postalAddress' | 'pitch' | 'bookingUrl', string | undefined>>

export type Organisation = Omit<OwnSettings, 'timeZone'> & {
  id: string
  name: string
  timeZone: string
  fromConfiguration: ('postalAddress' | 'pitch' | 'bookingUrl' | 'timeZone')[]
}

export function fillIn(own: OwnSettings & { id: string; name: string }, defaults: DefaultSettings): Organisation {
  const given = ['postalAddress', 'pitch', 'bookingUrl'] as const
  const filled = Object.fromEntries(given.map((field) => [field, own[field] ?? defaults[field] ?? null]))
  return {
    ...own,
    ...filled,
    timeZone: own.timeZone ?? 'UTC',
    fromConfiguration: given.filter((field) => own[field] === null && defaults[field] !== undefined),
  }
}
