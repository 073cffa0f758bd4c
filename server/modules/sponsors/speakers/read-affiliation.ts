import { isCompanyName, isTown, isUnlabelledCompanyName, readLeadingCompany } from './company-name.ts'
import { hasRoleWord, readJobTitle, takesOf } from './job-title.ts'
import { readPersonName } from './person-name.ts'

export type Affiliation = { title: string | null; company: string; confidence: number }

const DEPARTMENT =
  /^(?:engineering|marketing|sales|product|products|security|research|operations|it|design|data|infrastructure|platform|development|technology|emea|apac|europe|americas|global|north america|communications|hr|finance|strategy|entwicklung|forschung|vertrieb)(?!\p{L})/iu
const LEGAL_PART = /^(?:inc|ltd|llc|gmbh|corp|co|s\.?a|ag|b\.?v|plc)\.?$/i
const ORGANISATION = /universit|institut|college|school|hochschule|foundation|\b(?:inc|ltd|llc|gmbh|corp|ag|plc)\b/i
const AT = /^(.{2,80}?)\s+(?:at|@|bei der|bei|beim|chez|presso|bij|hos|på|w firmie)\s+(.{2,60})$/i
const AT_SIGN = /^(.{2,80}?)\s*@\s*(.{2,60})$/
const OF = /^(.{2,80}?)\s+(?:of|von|der|de|du|di|van)\s+(.{2,60})$/i
const IS_SENTENCE = /(?<!\p{L})(?:is|are|was|were|has|have|will|please|ist|sind|est|sont|es|son)(?!\p{L})/iu
const DIVIDER = /\s+[|–—·•-]\s+|\s*\|\s*|\s+\/+\s+|\s*·\s*/

/**
 * The job and employer of a line like "Head of Data, Example Inc.", "CTO @ Example", "Example GmbH - Developer".
 * Without a word for a job there is no telling a company from a talk or a town, so such lines give nothing.
 */
export function readAffiliation(line: string): Affiliation | undefined {
  const text = line
    .replace(/\s+/g, ' ')
    .replace(/^[\s(,–—|-]+|[\s),;|]+$/g, '')
    .trim()
  if (text.length < 4 || text.length > 140 || !hasRoleWord(text) || IS_SENTENCE.test(text)) return undefined
  return atCompany(text, AT, 0.88) ?? atCompany(text, AT_SIGN, 0.88) ?? byParts(text) ?? ofCompany(text)
}

function atCompany(text: string, pattern: RegExp, confidence: number): Affiliation | undefined {
  const match = pattern.exec(text)
  const title = match && readJobTitle(match[1] ?? '')
  const company = match && readLeadingCompany(match[2] ?? '')
  return title && company && !isTown(company) ? { title, company, confidence } : undefined
}

function ofCompany(text: string): Affiliation | undefined {
  const match = OF.exec(text)
  const title = match && readJobTitle(match[1] ?? '')
  if (!match || !title || !takesOf(title)) return undefined
  const rest = match[2] ?? ''
  const company = DEPARTMENT.test(rest) ? undefined : readLeadingCompany(rest)
  return company && isCompanyName(rest.replace(/[.,].*$/, '')) ? { title, company, confidence: 0.7 } : undefined
}

/** "Title, Company", "Company, Title", "Title, Department, Company", "Title, Company, Town", and the same with bars and dashes. */
function byParts(text: string): Affiliation | undefined {
  const parts = splitParts(text)
  if (parts.length < 2 || parts.length > 4) return undefined
  const isRole = (part: string | undefined) => part !== undefined && readJobTitle(part) !== undefined
  const isCompany = (part: string | undefined): part is string =>
    part !== undefined && isUnlabelledCompanyName(part) && !DEPARTMENT.test(part)
  const [first, second, third] = parts
  if (isRole(first)) {
    const rest = parts.slice(1).filter(isCompany)
    const company =
      rest.find((part) => ORGANISATION.test(part)) ?? (isRole(second) || !isCompany(second) ? rest.at(-1) : second)
    const titleParts = parts.slice(0, company ? parts.indexOf(company) : 1)
    return company
      ? { title: readJobTitle(titleParts.join(', ')) ?? readJobTitle(first!)!, company, confidence: 0.85 }
      : undefined
  }
  // Before a title stands the company or the person: what looks like a person's name settles nothing.
  if (isCompany(first) && !readPersonName(first) && (isRole(second) || isRole(third))) {
    return { title: readJobTitle(isRole(second) ? second! : third!)!, company: first, confidence: 0.8 }
  }
  return undefined
}

function splitParts(text: string): string[] {
  const divided =
    DIVIDER.test(text) && !/,/.test(text.split(DIVIDER)[0] ?? '')
      ? text.split(DIVIDER)
      : text.split(/\s*,\s+|\s*[()]\s*/)
  const parts: string[] = []
  for (const part of divided.map((one) => one.trim()).filter(Boolean)) {
    if (LEGAL_PART.test(part) && parts.length > 0) parts[parts.length - 1] += `, ${part}`
    else parts.push(part)
  }
  return parts
}
