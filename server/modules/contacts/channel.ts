import { domainToASCII } from 'node:url'
import { parsePhoneNumberFromString } from 'libphonenumber-js'
import { disposableDomains, freeMailDomains, roleWords } from './address-lists.ts'
import type { ChannelStatus } from './contact.ts'

/** One spelling of an email address; undefined where it can be none. */
export function readEmail(written: string | null | undefined): string | undefined {
  const text = (written ?? '').trim().replace(/^mailto:/i, '')
  const bare = /<([^<>]+)>$/.exec(text)?.[1] ?? text
  const at = bare.lastIndexOf('@')
  if (at < 1 || at > 64) return undefined
  const local = bare.slice(0, at).toLowerCase()
  const domain = domainToASCII(bare.slice(at + 1).replace(/\.$/, '')).toLowerCase()
  return LOCAL.test(local) && DOMAIN.test(domain) && domain.length < 254 ? `${local}@${domain}` : undefined
}

const LOCAL = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/

export const domainOfEmail = (email: string): string => email.slice(email.lastIndexOf('@') + 1)

/** Whether an address reaches an office rather than one person: such a one does not tell who it is. */
export function isRoleAddress(email: string): boolean {
  const local = email.slice(0, email.lastIndexOf('@')).replace(/\+.*$/, '')
  return roleWords.has(local) || /^(?:no-?reply|bounces?)\b/.test(local)
}

export const isFreeMail = (email: string): boolean => freeMailDomains.has(domainOfEmail(email))

export type AddressVerdict = { status: ChannelStatus; reason: string | null }

/**
 * What can be said of an address without asking anybody but the domain: `claimed` is what its source said of it, `mailServer` whether the
 * domain takes mail (undefined when it was not looked up).
 */
export function judgeAddress(email: string, claimed: ChannelStatus, mailServer?: boolean): AddressVerdict {
  const domain = domainOfEmail(email)
  if (isDisposable(domain)) return { status: 'invalid', reason: 'disposable' }
  if (mailServer === false) return { status: 'invalid', reason: 'no_mail_server' }
  if (claimed === 'invalid') return { status: 'invalid', reason: 'said_by_source' }
  if (isRoleAddress(email)) return { status: 'risky', reason: 'role_address' }
  if (claimed === 'valid') return { status: 'valid', reason: null }
  if (isFreeMail(email)) return { status: 'risky', reason: 'free_mail' }
  return claimed === 'risky' ? { status: 'risky', reason: 'said_by_source' } : { status: 'unknown', reason: null }
}

function isDisposable(domain: string): boolean {
  const labels = domain.split('.')
  return labels.some((_, from) => disposableDomains.has(labels.slice(from).join('.')))
}

/** One address for a LinkedIn profile, whatever country's site and spelling; undefined for anything but a person's profile. */
export function readLinkedin(written: string | null | undefined): string | undefined {
  const found = /^(?:https?:\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com\/in\/([^/?#\s]+)/i.exec((written ?? '').trim())
  if (!found) return undefined
  const name = decode(found[1]!).toLowerCase()
  return `https://www.linkedin.com/in/${encodeURI(name)}`
}

/** E.164; undefined for a number without its country. */
export function readPhone(written: string | null | undefined): string | undefined {
  const text = (written ?? '').trim().replace(/^00(?=[1-9])/, '+')
  const phone = text.startsWith('+') ? parsePhoneNumberFromString(text) : undefined
  return phone?.isValid() ? phone.number : undefined
}

/** What a channel must look like to be read, for whoever typed another. */
export const channelHints = {
  email: 'An address looks like name@company.example.',
  linkedin: "Give a person's profile, such as https://www.linkedin.com/in/their-name.",
  phone: 'Begin with the country: +49 30 901820.',
} as const

/** Says of an error which field of the body it is about, so that forms can show it there. */
export const faultAt = (field: string, hint: string) => ({ hint, faults: [{ at: `body.${field}`, problem: hint }] })

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
