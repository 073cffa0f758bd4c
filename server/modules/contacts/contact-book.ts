import type { Ids } from '#platform/ids.ts'
import { isFreeMail } from './channel.ts'
import type { ReadSighting } from './read-sighting.ts'
import type { KnownPerson } from './store/match-contacts.ts'
import type { NewPerson, Placed } from './store/write-contacts.ts'

/** The people known so far in this transaction, and how a sighting is placed among them. */
export function openBook(known: readonly KnownPerson[], ids: Ids) {
  const byEmail = new Map<string, KnownPerson>()
  const byLinkedin = new Map<string, KnownPerson>()
  const byNameAtCompany = new Map<string, KnownPerson[]>()
  const newPersons: NewPerson[] = []

  const nameAt = (key: string, companyId: string) => `${key}@${companyId}`
  const enter = (person: KnownPerson) => {
    for (const { value } of person.emails) byEmail.set(value, person)
    for (const value of person.linkedins) byLinkedin.set(value, person)
    for (const contact of person.contacts) enterName(person, contact.companyId)
  }
  const enterName = (person: KnownPerson, companyId: string) => {
    const at = nameAt(person.key, companyId)
    byNameAtCompany.set(at, [...(byNameAtCompany.get(at) ?? []), person])
  }
  for (const person of known) enter(person)

  const findByName = (one: ReadSighting) =>
    (byNameAtCompany.get(nameAt(one.name.key, one.companyId)) ?? []).find(
      // Two profiles are two people, even of one name.
      (person) => !one.linkedin || person.linkedins.length === 0,
    )
  const findPerson = (one: ReadSighting) =>
    (one.email && one.emailTells ? byEmail.get(one.email) : undefined) ??
    (one.linkedin ? byLinkedin.get(one.linkedin) : undefined) ??
    findByName(one)

  const makePerson = (one: ReadSighting): KnownPerson => {
    const person = { id: ids.next(), key: one.name.key, contacts: [], emails: [], linkedins: [] }
    const { fullName, firstName, lastName, key } = one.name
    newPersons.push({ id: person.id, fullName, firstName, lastName, key })
    return person
  }

  const learn = (person: KnownPerson, one: ReadSighting, contactId: string) => {
    if (one.email && !byEmail.has(one.email)) {
      person.emails.push({ value: one.email, contactId })
      byEmail.set(one.email, person)
    }
    if (one.linkedin && !byLinkedin.has(one.linkedin)) {
      person.linkedins.push(one.linkedin)
      byLinkedin.set(one.linkedin, person)
    }
  }

  return {
    newPersons,
    place(one: ReadSighting): Placed {
      const person = findPerson(one) ?? makePerson(one)
      const there = findPosition(person, one)
      const contact = there ?? { id: ids.next(), companyId: one.companyId, deletedBecause: null }
      if (!there) {
        person.contacts.push(contact)
        enterName(person, one.companyId)
      }
      const restored = contact.deletedBecause === 'import_undone'
      if (restored) contact.deletedBecause = null
      const address = person.emails.find(({ value }) => value === one.email)
      const movesEmail = !there && address !== undefined && one.emailTells
      if (movesEmail) address.contactId = contact.id
      learn(person, one, contact.id)
      const { id: contactId, companyId } = contact
      return { sighting: one, personId: person.id, contactId, companyId, fresh: !there, restored, movesEmail }
    },
  }
}

/**
 * The position that is meant: the one at the company; or, where the sighting carries the work address of another position, that one: an
 * address at a company's domain says more surely where somebody works than the name a source gives the company.
 */
function findPosition(person: KnownPerson, one: ReadSighting) {
  const address =
    one.email && !isFreeMail(one.email) ? person.emails.find(({ value }) => value === one.email) : undefined
  return (
    person.contacts.find((contact) => contact.id === address?.contactId) ??
    person.contacts.find((contact) => contact.companyId === one.companyId)
  )
}
