export type CountryOption = { value: string; label: string }

/** Codes that the browser has a name for and that are no country. */
const none = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ'])

/** Countries by ISO 3166 alpha-2 with their names in the reader's language, as the browser knows them. */
export function listCountries(): CountryOption[] {
  const names = new Intl.DisplayNames(undefined, { type: 'region', fallback: 'none' })
  const letters = Array.from({ length: 26 }, (_, n) => String.fromCharCode(65 + n))
  const codes = letters.flatMap((first) => letters.map((second) => first + second))
  const known = codes.flatMap((value) => {
    const label = none.has(value) ? undefined : names.of(value)
    return label ? [{ value, label }] : []
  })
  return known.toSorted((a, b) => a.label.localeCompare(b.label))
}
