import type { ImportField } from '@lanyard/contract/contacts.ts'
import { companyDomain } from '#modules/companies/index.ts'
import { domainOfEmail, isFreeMail, readEmail } from '../channel.ts'
import { nameInAddress, readPersonName } from '../person-name.ts'
import type { Mapping } from '../store/imports.ts'

/** A row that can become a contact: a person, and a company to look up or make. */
export type CheckedRow = {
  person: {
    fullName: string
    firstName: string | null
    lastName: string | null
    title: string | null
    email: string | null
    phone: string | null
    linkedin: string | null
    language: string | null
    timeZone: string | null
    country: string | null
  }
  company: { name: string; nameInferred: boolean; domain: string | null }
  /** Of the company, as the row names them. */
  owner: string | null
}

export type RowVerdict = { ok: true; row: CheckedRow } | { ok: false; reason: 'no_name' | 'bad_email' | 'no_company' }

export function checkRow(raw: Record<string, string>, mapping: Mapping): RowVerdict {
  const cell = (field: ImportField): string | null => {
    const column = mapping[field]
    return (column === undefined ? undefined : raw[column]?.trim()) || null
  }
  const [firstName, lastName] = [cell('firstName'), cell('lastName')]
  const fullName = cell('fullName') ?? [firstName, lastName].filter((part) => part !== null).join(' ')
  const email = cell('email')
  if (!readPersonName(fullName) && !nameInAddress(email)) return { ok: false, reason: 'no_name' }
  if (email !== null && !readEmail(email)) return { ok: false, reason: 'bad_email' }
  const company = companyOf(cell('company'), cell('website'), readEmail(email))
  if (!company) return { ok: false, reason: 'no_company' }
  const person = {
    fullName,
    firstName,
    lastName,
    title: cell('title'),
    email,
    phone: cell('phone'),
    linkedin: cell('linkedin'),
    language: cell('language'),
    timeZone: readTimeZone(cell('timeZone')),
    country: readWritten(cell('country')),
  }
  return { ok: true, row: { person, company, owner: cell('owner') } }
}

/** The company as the row names it; else its domain, from the website or from an address at work. */
function companyOf(name: string | null, website: string | null, email: string | undefined) {
  const host = website ?? (email && !isFreeMail(email) ? domainOfEmail(email) : null)
  const domain = host ? companyDomain(host, name ?? undefined) : undefined
  if (name) return { name, nameInferred: false, domain: domain?.domain ?? null }
  if (!domain || domain.kind === 'shared') return undefined
  return { name: domain.label, nameInferred: true, domain: domain.domain }
}

/** Files write codes in any case; names are read further on. */
const readWritten = (country: string | null): string | null =>
  country && /^[a-z]{2,3}$/i.test(country) ? country.toUpperCase() : country

function readTimeZone(written: string | null): string | null {
  if (!written) return null
  try {
    return new Intl.DateTimeFormat('en', { timeZone: written }).resolvedOptions().timeZone
  } catch {
    return null
  }
}
