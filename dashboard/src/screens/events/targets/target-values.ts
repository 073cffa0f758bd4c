import type { Target } from '@lanyard/contract/targets.ts'

type Feed = { key: string; format: string; url: string }

export type TargetValues = {
  city: string
  country: string
  radiusKm: number | string
  months: number | string
  topics: string[]
  services: string[]
  feeds: Feed[]
  online: boolean
  paused: boolean
}

export const feedFormats = [
  { value: 'csv', label: 'Table (CSV)' },
  { value: 'json', label: 'JSON' },
  { value: 'confs-tech', label: 'JSON of confs.tech' },
  { value: 'ical', label: 'Calendar (.ics)' },
  { value: 'jsonld', label: 'Page or sitemap' },
]

export const emptyFeed = (): Feed => ({ key: crypto.randomUUID(), format: 'csv', url: '' })

export const valuesOf = (target: Target | undefined): TargetValues => ({
  city: target?.city ?? '',
  country: target?.country ?? '',
  radiusKm: target?.radiusKm ?? 50,
  months: target?.months ?? 6,
  topics: target?.topics ?? [],
  services: target?.services ?? [],
  feeds: (target?.feeds ?? []).map((feed) => ({
    ...emptyFeed(),
    format: feed.kind === 'list' ? feed.format : feed.kind,
    url: feed.url,
  })),
  online: target?.online ?? false,
  paused: target?.paused ?? false,
})

export const bodyOf = (values: TargetValues) => ({
  city: values.city.trim(),
  country: values.country.trim() || null,
  radiusKm: Number(values.radiusKm),
  months: Number(values.months),
  topics: values.topics,
  services: values.services.length > 0 ? values.services : null,
  feeds: values.feeds.map(({ format, url }) =>
    format === 'jsonld' ? { kind: 'jsonld', url: url.trim() } : { kind: 'list', format, url: url.trim() },
  ),
  online: values.online,
  paused: values.paused,
})

export const targetChecks = {
  city: (city: string) => (city.trim() ? null : 'A target needs a city.'),
  radiusKm: (km: number | string) => (Number(km) >= 1 ? null : 'At least one kilometre.'),
  months: (months: number | string) => (Number(months) >= 1 ? null : 'At least one month.'),
  feeds: {
    url: (url: string) => (/^https?:\/\/\S+$/.test(url.trim()) ? null : 'An address that begins with https://'),
  },
}
