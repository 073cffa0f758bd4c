import cityTimezones from 'city-timezones'
import { foldPlace } from './fold.ts'

const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'sv',
  'da',
  'nb',
  'fi',
  'cs',
  'hu',
  'tr',
  'ru',
  'uk',
  'ja',
  'zh',
  'ko',
]

// What people write beyond the names and codes that the runtime's locale data and the gazetteer have.
const OTHER_NAMES: Record<string, string> = {
  US: 'usa u.s.a. u.s. united_states_of_america america estados_unidos_de_america',
  GB: 'uk u.k. great_britain england scotland wales northern_ireland britain gb-eng gb-sct',
  NL: 'holland the_netherlands',
  CZ: 'czech_republic',
  KR: 'korea republic_of_korea south_korea',
  RU: 'russian_federation',
  VN: 'viet_nam',
  AE: 'uae u.a.e.',
  MK: 'macedonia',
  TR: 'turkey turkiye',
  CI: 'ivory_coast',
  CD: 'dr_congo democratic_republic_of_the_congo',
  TW: 'taiwan_r.o.c.',
  HK: 'hong_kong_sar hong_kong',
  IE: 'republic_of_ireland',
  CN: 'prc p.r._china peoples_republic_of_china mainland_china',
  SZ: 'swaziland',
  CV: 'cape_verde',
}

// The gazetteer lists the countries that have a city, which are those events take place in.
const countryCodes = new Set([
  ...cityTimezones.cityMapping.map(({ iso2 }) => String(iso2)).filter((code) => /^[A-Z]{2}$/.test(code)),
  'XK',
])
const byName = countryNames()
const byIso3 = new Map(cityTimezones.cityMapping.map(({ iso2, iso3 }) => [iso3, iso2]))

/** ISO 3166 alpha-2 code of a country given by name (twenty languages), alpha-2 or alpha-3 code. */
export function findCountry(text: string | null | undefined): string | undefined {
  const trimmed = text?.trim()
  if (!trimmed) return undefined
  // Codes count in capitals only: "in", "no" and "do" are words.
  if (/^[A-Z]{2}$/.test(trimmed) && isCountryCode(trimmed)) return trimmed === 'UK' ? 'GB' : trimmed
  if (/^[A-Z]{3}$/.test(trimmed) && byIso3.has(trimmed)) return byIso3.get(trimmed)
  return byName.get(foldPlace(trimmed))
}

/** The English name of a country. */
export function countryName(code: string): string {
  return english.of(code) ?? code
}

const english = new Intl.DisplayNames(['en'], { type: 'region' })

function isCountryCode(code: string): boolean {
  return code === 'UK' || countryCodes.has(code)
}

function countryNames(): Map<string, string> {
  const names = new Map<string, string>()
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    for (const code of countryCodes) {
      const name = display.of(code)
      // English first: a name two languages use for two countries keeps its English meaning.
      if (name && !names.has(foldPlace(name))) names.set(foldPlace(name), code)
    }
  }
  for (const [code, others] of Object.entries(OTHER_NAMES)) {
    for (const other of others.split(' ')) names.set(foldPlace(other.replaceAll('_', ' ')), code)
  }
  return names
}
