import { companies, getCompany } from './companies/index.ts'
import type { Company } from './company.ts'
import { conversations } from './conversations/index.ts'
import { type Roster, roster } from './roster.ts'
import type { Conversation, Temperament } from './temperament.ts'

export type Person = {
  id: string
  name: string
  firstName: string
  lastName: string
  title: string
  company: Company
  email: string
  temperament: Temperament
  conversation: Conversation
}

export const people: Person[] = roster.map(personOf)

const byId = new Map(people.map((person) => [person.id, person]))
const byEmail = new Map(people.map((person) => [person.email, person]))

export function getPerson(id: string): Person {
  const person = byId.get(id)
  if (!person) throw new Error(`No person ${id} in the cast`)
  return person
}

/** The address's capitals don't matter, as with most mail servers. */
export function findPersonByEmail(email: string): Person | undefined {
  return byEmail.get(email.toLowerCase())
}

export function listPeopleAt(companyId: string): Person[] {
  return people.filter((person) => person.company.id === companyId)
}

/** Whether mail for this address belongs to a company of the cast, known person or not. */
export function isCastAddress(email: string): boolean {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase()
  return companies.some((company) => company.domain === domain)
}

function personOf([name, title, companyId, temperament, id = idOf(name)]: Roster): Person {
  const company = getCompany(companyId)
  const [firstName = '', ...rest] = name.split(' ')
  const conversation = conversations[id] ?? {}
  return {
    id,
    name,
    firstName,
    lastName: rest.join(' '),
    title,
    company,
    email: `${localPart(id, company)}@${company.domain}`,
    temperament,
    conversation,
  }
}

function localPart(id: string, company: Company): string {
  const [first = '', ...rest] = id.split('-')
  if (company.mailPattern === 'first') return first
  const last = rest.join('')
  return company.mailPattern === 'flast' ? `${first.charAt(0)}${last}` : `${first}.${last}`
}

function idOf(name: string): string {
  const ascii = name.normalize('NFD').replace(/\p{M}/gu, '')
  return ascii
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .replaceAll(' ', '-')
}
