import type { contactChanges } from '@lanyard/contract/contacts.ts'
import type { z } from 'zod'
import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { ChangeDeps } from './change-contacts.ts'
import { channelHints, faultAt, readEmail, readLinkedin, readPhone } from './channel.ts'
import { roleOf } from './classify-contacts.ts'
import type { Contact } from './contact.ts'
import { countryOfPhone } from './country.ts'
import { readPersonName } from './person-name.ts'
import { changesOf, recordEdits } from './record-edits.ts'
import { type ContactPatch, patchContacts, renamePerson, replaceChannel } from './store/change-contacts.ts'
import { leaveCountryToSources } from './store/countries.ts'
import { findContacts } from './store/read-contacts.ts'

type Changes = z.output<typeof contactChanges>

/** Changes a contact by hand. What a person set no source overwrites; a new title brings its role along unless that is set as well. */
export async function editContact(deps: ChangeDeps, ctx: Ctx, id: string, changes: Changes): Promise<Contact> {
  return ctx.commit(async (ctx) => {
    const [contact] = await findContacts(ctx, [id])
    if (!contact) throw new AppError('not_found')
    await rename(ctx, contact, changes)
    await replaceChannels(ctx, contact, changes)
    const patch = { ...patchOf(contact, changes), ...locate(ctx, contact, changes) }
    const byHand = fieldsByHand(changes)
    if (Object.keys(patch).length > 0 || byHand.length > 0) await patchContacts(ctx, [id], patch, byHand)
    if (changes.email) await ctx.announce([{ name: 'contact.found', contactId: id, companyId: contact.companyId }])
    if (changes.country === null) await leaveCountryToSources(ctx, id)
    const [changed] = await findContacts(ctx, [id])
    await announceMove(ctx, contact, changed!)
    await recordEdits(deps, ctx, changesOf([contact], [changed!]))
    return changed!
  })
}

/** How messages greet may be set apart from the full name, which alone tells it only where it has two words or more. */
async function rename(trx: Trx, contact: Contact, { fullName, firstName, lastName }: Changes): Promise<void> {
  if (fullName === undefined && firstName === undefined && lastName === undefined) return
  const name = readPersonName(fullName ?? contact.fullName)
  if (!name)
    throw new AppError('invalid_request', {
      detail: `${fullName} is no name.`,
      ...faultAt('fullName', 'Give the name they go by.'),
    })
  const renamed = fullName !== undefined && fullName !== contact.fullName
  const known = renamed ? name : contact
  await renamePerson(trx, contact.personId, {
    ...name,
    firstName: firstName === undefined ? known.firstName : firstName || null,
    lastName: lastName === undefined ? known.lastName : lastName || null,
  })
}

async function replaceChannels(trx: Trx, contact: Contact, changes: Changes): Promise<void> {
  for (const { kind, read } of channelKinds) {
    const given = changes[kind]
    if (given === undefined) continue
    const value = given ? read(given) : null
    if (value === undefined)
      throw new AppError('invalid_request', {
        detail: `${given} can not be read.`,
        ...faultAt(kind, channelHints[kind]),
      })
    if (!(await replaceChannel(trx, contact, kind, value))) {
      throw new AppError('conflict', {
        detail: `${value} belongs to another contact.`,
        ...faultAt(kind, 'Search the contacts for it; take it away there first, or write to that contact.'),
      })
    }
  }
}

const channelKinds = [
  { kind: 'email', read: readEmail },
  { kind: 'linkedin', read: readLinkedin },
  { kind: 'phone', read: readPhone },
] as const

function patchOf(contact: Contact, changes: Changes): ContactPatch {
  const retitled = changes.title !== undefined && changes.title !== contact.title
  const setsRole = fieldsByHand(changes).includes('department')
  const role = retitled && !setsRole ? roleOf({ id: contact.id, title: changes.title ?? null }) : undefined
  return withoutUndefined({
    title: changes.title,
    department: role ? role.department : changes.department,
    seniority: role ? role.seniority : changes.seniority,
    decision_maker: role ? role.decisionMaker : changes.decisionMaker,
    title_confidence: role ? role.confidence : setsRole ? 1 : undefined,
    title_reason: role ? role.because : setsRole ? 'set by hand' : undefined,
    status: changes.status,
    status_reason: changes.status ? 'set by hand' : undefined,
    time_zone: changes.timeZone,
    language: changes.language,
  })
}

/** What a person says of where somebody works goes before every source. */
function locate(trx: Trx, contact: Contact, { country }: Changes): ContactPatch {
  if (country === undefined || country === contact.country) return {}
  const source = { kind: 'person', url: null, seenAt: trx.clock.now().toString() }
  return country === null ? { country } : { country, country_source: JSON.stringify(source) }
}

/** Whatever tells where they are: their phone does too, where nobody said it. */
async function announceMove(trx: Trx, before: Contact, after: Contact): Promise<void> {
  const tells = (one: Contact) => [one.timeZone, one.country, one.country ? null : countryOfPhone(one.phone)].join()
  if (tells(before) === tells(after)) return
  await trx.announce([{ name: 'contact.moved', contactId: after.id, companyId: after.companyId }])
}

/** Any part of the role stands for the whole: department, seniority and decision go together. */
function fieldsByHand(changes: Changes): string[] {
  const role =
    changes.department !== undefined || changes.seniority !== undefined || changes.decisionMaker !== undefined
  const name = [changes.fullName, changes.firstName, changes.lastName].some((value) => value !== undefined)
  return [
    ...(name ? ['fullName'] : []),
    ...(changes.title === undefined ? [] : ['title']),
    ...(changes.country ? ['country'] : []),
    ...(role ? ['department'] : []),
  ]
}

const withoutUndefined = (patch: { [K in keyof ContactPatch]: ContactPatch[K] | undefined }): ContactPatch =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
