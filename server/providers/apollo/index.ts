import { z } from 'zod'
import type { ChannelStatus, PeopleSearch, RevealedPerson } from '#modules/contacts/index.ts'
import { type ApolloCall, type ApolloOptions, createApolloCall } from './client.ts'

/** People search and people look-up at Apollo; undefined without a key. */
export function createApollo({ key, ...options }: Omit<ApolloOptions, 'key'> & { key: string | undefined }) {
  return key ? searchWith(createApolloCall({ ...options, key })) : undefined
}

function searchWith(call: ApolloCall): PeopleSearch {
  return {
    provider: 'apollo',
    async searchPeople({ domains, titles, limit }) {
      const parameters: [string, string][] = [
        ...domains.map((domain): [string, string] => ['q_organization_domains_list[]', domain]),
        ...titles.map((title): [string, string] => ['person_titles[]', title]),
        ['per_page', String(Math.min(limit, 100))],
        ['page', '1'],
      ]
      const answer = await call('mixed_people/api_search', parameters, searchAnswer)
      if (!answer.ok) return answer
      const people = answer.value.people.map((one) => ({
        ref: one.id,
        firstName: one.first_name ?? '',
        title: one.title ?? null,
        hasEmail: one.has_email ?? false,
      }))
      return { ok: true, value: people }
    },
    async revealPerson(ref) {
      const answer = await call('people/match', [['id', ref]], matchAnswer)
      if (!answer.ok) return answer
      const { person } = answer.value
      return { ok: true, value: person ? toPerson(person) : undefined }
    },
  }
}

const searchAnswer = z.object({
  people: z.array(
    z.object({
      id: z.string(),
      first_name: z.string().nullish(),
      title: z.string().nullish(),
      has_email: z.boolean().nullish(),
    }),
  ),
})

const person = z.object({
  name: z.string().nullish(),
  first_name: z.string().nullish(),
  last_name: z.string().nullish(),
  title: z.string().nullish(),
  email: z.string().nullish(),
  email_status: z.string().nullish(),
  linkedin_url: z.string().nullish(),
  time_zone: z.string().nullish(),
  country: z.string().nullish(),
  organization: z.object({ primary_domain: z.string().nullish() }).nullish(),
})
const matchAnswer = z.object({ person: person.nullish() })

function toPerson(one: z.output<typeof person>): RevealedPerson {
  // A person whose address was not released comes with a placeholder in its place.
  const email = one.email && !one.email.startsWith('email_not_unlocked@') ? one.email : null
  return {
    fullName: one.name ?? [one.first_name, one.last_name].filter(Boolean).join(' '),
    firstName: one.first_name ?? null,
    lastName: one.last_name ?? null,
    title: one.title ?? null,
    companyDomain: one.organization?.primary_domain?.toLowerCase() ?? null,
    email,
    emailStatus: statuses[one.email_status ?? ''] ?? 'unknown',
    linkedin: one.linkedin_url ?? null,
    timeZone: one.time_zone ?? null,
    country: one.country ?? null,
  }
}

const statuses: Record<string, ChannelStatus> = {
  verified: 'valid',
  unverified: 'risky',
  guessed: 'risky',
  unavailable: 'invalid',
}
