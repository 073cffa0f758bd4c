import { isCompanyName, isMarkedCompanyName, isUnlabelledCompanyName } from './company-name.ts'
import type { SpeakerPage } from './extract-speakers.ts'
import type { NamedLine } from './find-names.ts'
import { hasRoleWord, readJobTitle } from './job-title.ts'
import { readAffiliation } from './read-affiliation.ts'
import { readBio } from './read-bio.ts'
import { isCompanyField, type PageElement, type PageLine, parentOf, pathTo } from './read-page-lines.ts'
import { foldName, type Speaker } from './speaker.ts'

const TITLE_LABEL = /title|position|role|job|function|occupation|beruf|poste|cargo|designation/
const TALK_LABEL = /talk|session|presentation|lecture|vortrag|topic|title/
const TALK_LINK = /talk|session|presentation|lecture|schedule|vortrag|program/i
const LONGEST_CARD = 14

type Employer = { company: string; title: string | null; line: PageLine; text: string; confidence: number }

/** The person a line introduces, with the employer stated in the card, list item or paragraph around it. */
export function readSpeakerCard(
  named: NamedLine,
  names: NamedLine[],
  lines: PageLine[],
  page: SpeakerPage,
): Speaker | undefined {
  const card = linesOfCard(named, names, lines)
  const employer =
    fromNameLine(named, page) ?? fromFields(card) ?? fromLines(named, card, page) ?? fromBios(named, card)
  if (!employer || foldName(employer.company) === foldName(named.name)) return undefined
  const said = employer.line === named.line ? named.line.text : `${named.line.text.slice(0, 80)} … ${employer.text}`
  return {
    name: named.name,
    title: employer.title ?? titleOf(card),
    company: employer.company,
    talk: talkOf(card, named, employer),
    url: addressOf(named, card, page.url),
    evidence: { text: said.slice(0, 400), path: pathTo(employer.line.element) },
    confidence: Math.round(Math.min(0.98, employer.confidence + (named.inSpeakers ? 0.05 : 0)) * 100) / 100,
  }
}

/** What belongs to a person: the largest element around the name that holds no other, else the lines up to the next name. */
function linesOfCard(named: NamedLine, names: NamedLine[], lines: PageLine[]): PageLine[] {
  if (named.divider === 'sentence') return []
  const others = names.filter((one) => one.divider !== 'sentence' && foldName(one.name) !== foldName(named.name))
  let around: PageElement = named.line.element
  for (let up = parentOf(around); up; up = parentOf(up)) {
    if (others.some((other) => isInside(other.line.element, up))) break
    around = up
  }
  const after = lines.slice(named.index + 1, named.index + 1 + LONGEST_CARD)
  const inside = after.filter((line) => isInside(line.element, around))
  if (inside.length > 0) return inside
  const end = after.findIndex((line, offset) => {
    const isOther = others.some((other) => other.index === named.index + 1 + offset)
    return isOther || (line.level > 0 && named.line.level > 0 && line.level <= named.line.level)
  })
  return end < 0 ? after : after.slice(0, end)
}

/** "Jane Roe, CTO at Example", "Jane Roe (Example)", "Jane Roe leads the data team at Example." */
function fromNameLine({ name, tail, divider, line, inSpeakers }: NamedLine, page: SpeakerPage): Employer | undefined {
  if (!tail) return undefined
  if (divider === 'sentence') {
    const bio = readBio(line.text, name)
    return bio && { ...bio, line }
  }
  const affiliation = readAffiliation(tail)
  if (affiliation) return { ...affiliation, line, text: line.text }
  const isEmployer = isKnown(tail, page) || (inSpeakers && divider === 'bracket' && isUnlabelledCompanyName(tail))
  // After a comma stand co-speakers and towns as well, so the name itself must say that it is an organisation.
  const isListed = inSpeakers && divider === 'comma' && isMarkedCompanyName(tail)
  if (!isEmployer && !isListed) return undefined
  return { company: tail.trim(), title: null, line, text: line.text, confidence: isEmployer ? 0.72 : 0.6 }
}

/** Fields the markup labels: class="company", itemprop="worksFor". */
function fromFields(card: PageLine[]): Employer | undefined {
  for (const line of card) {
    if (!isCompanyField(line)) continue
    const affiliation = readAffiliation(line.text)
    if (affiliation) return { ...affiliation, line, text: line.text, confidence: 0.9 }
    const company = line.text.replace(/^(?:at|@|bei|company|firma|organi[sz]ation)\s*:?\s+/i, '')
    if (isCompanyName(company)) return { company, title: null, line, text: line.text, confidence: 0.9 }
  }
  return undefined
}

/** Short lines below the name: "CTO, Example", or the job on one line and the employer on the next. */
function fromLines(named: NamedLine, card: PageLine[], page: SpeakerPage): Employer | undefined {
  const short = card.filter((line) => line.text.length <= 120).slice(0, 5)
  for (const line of short) {
    if (isKnown(line.text, page) && named.inSpeakers) {
      return { company: line.text, title: null, line, text: line.text, confidence: 0.75 }
    }
    const affiliation = /[.!?]\s/.test(line.text) ? undefined : readAffiliation(line.text)
    if (affiliation) return { ...affiliation, line, text: line.text }
  }
  const first = named.tail && hasRoleWord(named.tail) ? { text: named.tail } : short[0]
  const second = first === short[0] ? short[1] : short[0]
  const title = first && readJobTitle(first.text)
  if (!named.inSpeakers || !title || !second || !isUnlabelledCompanyName(second.text)) return undefined
  return { company: second.text, title, line: second, text: `${first.text} … ${second.text}`, confidence: 0.72 }
}

function fromBios(named: NamedLine, card: PageLine[]): Employer | undefined {
  for (const line of card) {
    // Where the name line says more than a name, it may be a talk's; then the text must name the person.
    const mayBeTalk = named.divider === 'other'
    const bio =
      line.text.length >= 15 && !(mayBeTalk && !mentions(line.text, named.name))
        ? readBio(line.text, named.name)
        : undefined
    if (bio) return { ...bio, line }
  }
  return undefined
}

function titleOf(card: PageLine[]): string | null {
  const labelled = card.find((line) => TITLE_LABEL.test(line.ownLabels) && hasRoleWord(line.text))
  return (labelled && readJobTitle(labelled.text)) ?? null
}

function talkOf(card: PageLine[], named: NamedLine, employer: Employer): string | null {
  const isTalk = (line: PageLine) =>
    line !== employer.line &&
    line.text !== named.line.text &&
    line.text.length >= 8 &&
    line.text.length <= 180 &&
    !readAffiliation(line.text)
  const linked = card.find(
    (line) => isTalk(line) && line.links.some(({ href, text }) => text === line.text && TALK_LINK.test(href)),
  )
  const labelled = card.find((line) => isTalk(line) && TALK_LABEL.test(line.ownLabels) && !readJobTitle(line.text))
  return (linked ?? labelled)?.text ?? null
}

function addressOf(named: NamedLine, card: PageLine[], pageUrl: string): string {
  const links = [...named.line.links, ...card.slice(0, 6).flatMap((line) => line.links)]
  const own = links.map(({ href }) => URL.parse(href, pageUrl)).find((url) => url && url.host === new URL(pageUrl).host)
  return own?.href ?? pageUrl
}

function isKnown(text: string, { companies = [] }: SpeakerPage): boolean {
  const folded = foldName(text)
  return folded !== '' && companies.some((company) => foldName(company) === folded)
}

function mentions(text: string, name: string): boolean {
  return foldName(text).includes(foldName(name).split(' ')[0] ?? name)
}

function isInside(element: PageElement, around: PageElement): boolean {
  for (let at: PageElement | null = element; at; at = parentOf(at)) if (at === around) return true
  return false
}
