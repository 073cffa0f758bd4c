const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

// RFC 5322 section 4.3: the only zone names with an agreed meaning; all others count as UTC.
const ZONES: Record<string, string> = {
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
}

/** A Date header in its own zone (RFC 5322, or ISO 8601 as some gateways write it); undefined when unreadable. */
export function parseMailDate(value: string): Temporal.ZonedDateTime | undefined {
  const iso = /^\s*(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?))?\S*\s*$/.exec(value)
  if (iso) return zoned(iso[1]!, iso[2] ?? '00:00', /[+-]\d\d:?\d\d$/.exec(value.trim())?.[0] ?? '')
  const match = /(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{2,4})\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*([+-]\d{4}|[a-z]+)?/i.exec(
    value,
  )
  const month = MONTHS.indexOf(match?.[2]?.toLowerCase() ?? '') + 1
  if (!match || month === 0) return undefined
  const [, day, , year, hour, minute, second = '00', zone = ''] = match
  const fullYear = year!.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900)
  return zoned(
    `${fullYear}-${two(month)}-${two(day!)}`,
    `${two(hour!)}:${minute}:${second === '60' ? '59' : second}`,
    zone,
  )
}

function zoned(day: string, time: string, zone: string): Temporal.ZonedDateTime | undefined {
  const offset = /^[+-]\d{2}:?\d{2}$/.test(zone)
    ? zone.replace(/:?(\d{2})$/, ':$1')
    : (ZONES[zone.toLowerCase()] ?? '+00:00')
  try {
    return Temporal.ZonedDateTime.from(`${day}T${time}${offset}[${offset}]`)
  } catch {
    return undefined
  }
}

function two(value: number | string): string {
  return String(value).padStart(2, '0')
}
