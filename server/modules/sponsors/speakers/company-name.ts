import cityTimezones from 'city-timezones'
import { hasRoleWord } from './job-title.ts'

const LEGAL =
  /^(?:inc|ltd|llc|llp|plc|corp|co|gmbh|ag|kg|se|ug|e\.?v|s\.?a|s\.?r\.?l|s\.?l|b\.?v|n\.?v|a\.?s|ab|oy|oyj|aps|k\.?k|pty|limited|corporation|company|sas|spa|s\.p\.a|sp\. z o\.o)\.?$/i
const ORGANISATION =
  /^(?:universi\p{L}+|institut\p{L}*|cent(?:er|re)|foundation|society|academy|school|college|department|ministry|bank|association|council|agency|office|faculty|hochschule|stiftung|laborator\p{L}+|bundesamt|école|escuela)$/iu
const JOINS_NAMES = /^(?:of|de|du|des|der|di|del|la|für|for|zu|van)$/i
const LEADS_IN =
  /^(?:(?:the|a|an|company|startup|firm|firma|der|die|das|dem|den|unternehmen|la|le|el|société|empresa|entreprise)\s+|l['’]|(?:\p{L}+\s+)(?=(?:company|firm|firma|startup|unternehmen)\s))+/iu
const NO_COMPANY =
  /^(?:freelanc\p{L}*|independent|self-?employed|selbst\p{L}+|freiberuf\p{L}*|indépendant\p{L}*|autónom\p{L}*|autônom\p{L}*|various|none|n\/a|tba|tbd|tbc|student|retired|i|he|she|we|they|it|my|his|her|their|our|your|this|that|these|home|scale|heart|night|work|day|least|first|once|present|keynote|speaker|speakers|moderator|talk|room|track|panel|workshop|monday|tuesday|wednesday|thursday|friday|saturday|sunday|english|deutsch|german|twitter|linkedin|github|website|more|read|mehr|details|open source|free software|usa|uk|us|eu|europe|germany|deutschland|france|spain|españa|italy|italia|japan|china|india|canada|brazil|brasil|österreich|austria|schweiz|switzerland|netherlands|poland)$/iu
const CJK_COMPANY =
  /(?:株式会社|合同会社|有限会社)\s?[\p{L}\p{N}・ー]{1,25}|[\p{L}\p{N}・ー]{1,25}(?:株式会社|合同会社|有限会社|有限公司|公司|주식회사)/u

/** Whether a whole short text can be a company's name. */
export function isCompanyName(text: string): boolean {
  const name = text.trim()
  if (name.length < 2 || name.length > 60 || name.split(/\s+/).length > 7) return false
  if (
    NO_COMPANY.test(name) ||
    /^(?:aka|ex|formerly|via|and|or)\b/i.test(name) ||
    /[!?:;{}<>"“”]|\d{1,2}[:.]\d{2}|^@|^https?|^\W/.test(name)
  )
    return false
  if (!/^[\p{Lu}\p{N}\p{Lo}]|^\p{Ll}+\p{Lu}|\.[a-z]{2,}$/u.test(name)) return false
  const tokens = name.split(/\s+/)
  const isPhrase =
    tokens.filter((token) => /^\p{Ll}{2,}$/u.test(token) && !LEGAL.test(token) && !JOINS_NAMES.test(token)).length > 1
  if (isPhrase || /\s(?:19|20)\d\d$/.test(name)) return false
  return !hasRoleWord(name) || tokens.some((token) => LEGAL.test(token))
}

/** Whether the name itself says that it is an organisation: "Example GmbH", "University of Example", 株式会社例. */
export function isMarkedCompanyName(text: string): boolean {
  if (!isCompanyName(text)) return false
  return CJK_COMPANY.test(text) || text.split(/[\s,]+/).some((token) => LEGAL.test(token) || ORGANISATION.test(token))
}

/** A name that no label calls a company, where a company is to be expected: towns stand in the same places. */
export function isUnlabelledCompanyName(text: string): boolean {
  return isCompanyName(text) && !isTown(text)
}

let towns: Set<string> | undefined

/** A town of fifty thousand people or more. */
export function isTown(text: string): boolean {
  towns ??= new Set(cityTimezones.cityMapping.filter(({ pop }) => pop >= 50_000).map(({ city }) => city.toLowerCase()))
  return towns.has(text.trim().toLowerCase())
}

/** The company a running text begins with: "the Example Group, where she leads" gives "Example Group". */
export function readLeadingCompany(text: string): string | undefined {
  const japanese = CJK_COMPANY.exec(text.slice(0, 40))
  if (japanese) return japanese[0]
  const tokens = text.trim().replace(LEADS_IN, '').split(/\s+/).slice(0, 9)
  const taken: string[] = []
  for (const [index, raw] of tokens.entries()) {
    const token = raw.replace(/[.,;:!?)"”]+$/, '')
    const next = tokens[index + 1] ?? ''
    if (LEGAL.test(token) && taken.length > 0) {
      taken.push(raw.replace(/[,;:!?)]+$/, ''))
      break
    }
    if (!continuesName(token, next, taken)) break
    taken.push(token)
    const ends = raw !== token
    if (ends && !(raw.endsWith(',') && LEGAL.test(next.replace(/[.,;:)]+$/, '')))) break
  }
  while (taken.length > 0 && JOINS_NAMES.test(taken.at(-1)!)) taken.pop()
  const name = taken
    .join(' ')
    .replace(/(?:['’]s|[.,])$/, (end) => (end === '.' && LEGAL.test(taken.at(-1) ?? '') ? end : ''))
  // "the Security and Privacy Unit": what follows "and" belongs to the name, and where it ends nobody can tell.
  if (taken.length === 1 && /^the\s+\S+\s+and\s+\p{Lu}/iu.test(text.trim())) return undefined
  // "Germany's largest provider": a possessive leads to a description, not to a name.
  if (/['’]s$/.test(taken.at(-1) ?? '')) return undefined
  return isCompanyName(name) ? name : undefined
}

function continuesName(token: string, next: string, taken: string[]): boolean {
  if (/^[\p{Lu}\p{N}\p{Lo}]|^\p{Ll}+\p{Lu}/u.test(token)) return true
  if (/^[&+|]$/.test(token)) return taken.length > 0 && next !== ''
  if (/^\p{Ll}[\p{L}\d-]*\.(?:com|io|org|net|dev|ai|de|co)$/u.test(token)) return true
  // A family name's particle inside an organisation's: Willem de Example Academy.
  if (/^(?:de|di|van|von|der)$/.test(token) && taken.length > 0 && /^\p{Lu}/u.test(next)) return true
  const followsOrganisation = taken.some((word) => ORGANISATION.test(word))
  return (
    (JOINS_NAMES.test(token) || token === 'and') && followsOrganisation && /^\p{Lu}/u.test(next) && !hasRoleWord(next)
  )
}
