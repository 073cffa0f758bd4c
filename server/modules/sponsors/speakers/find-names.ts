import { readJobTitle } from './job-title.ts'
import { readPersonName } from './person-name.ts'
import { isCompanyField, type PageLine } from './read-page-lines.ts'
import { foldName } from './speaker.ts'
import { isAboutSpeakers } from './speaker-words.ts'

/** A line that introduces a person: `tail` is what it says after the name. */
export type NamedLine = {
  name: string
  tail: string
  divider: 'none' | 'bracket' | 'comma' | 'other' | 'sentence'
  index: number
  line: PageLine
  /** Whether markup or headings say that these are speakers. */
  inSpeakers: boolean
}

const DIVIDERS = [
  { divider: 'bracket', pattern: /^(.{4,50}?)\s*\((.{2,100})\)\s*$/ },
  { divider: 'comma', pattern: /^(.{4,50}?)\s*,\s+(.{2,120})$/ },
  { divider: 'other', pattern: /^(.{4,50}?)(?:\s+[|–—·@/-]+\s+|:\s+|\s*\|\s*)(.{2,120})$/ },
  {
    divider: 'sentence',
    pattern:
      /^(.{4,50}?)\s+((?:is|works?|leads|heads|runs|serves|currently|has|ist|arbeitet|leitet|est|travaille|es|trabaja|é|trabalha|è|lavora|werkt|är|er|jobbar|jest|pracuje|je)\s.+)$/su,
  },
] as const

/** Every line of a page that introduces a person, in order; `companies` are names known to be none. Pure. */
export function findNames(lines: PageLine[], companies: string[] = []): NamedLine[] {
  const known = new Set(companies.map(foldName))
  const names: NamedLine[] = []
  for (const [index, line] of lines.entries()) {
    const found = readNamedLine(line.text)
    if (!found || known.has(foldName(line.text)) || isEmployerLine(line, index, lines, names.at(-1))) continue
    names.push({ ...found, index, line, inSpeakers: isAboutSpeakers(line.labels, line.section) })
  }
  return names
}

/** Two capitalised words may be a company as well: the markup calls it one, or it follows a person's name and job. */
function isEmployerLine(line: PageLine, index: number, lines: PageLine[], last: NamedLine | undefined): boolean {
  if (isCompanyField(line)) return true
  const isThird = last?.divider === 'none' && last.index === index - 2 && readJobTitle(lines[index - 1]!.text)
  if (!last || !isThird) return false
  // In a list of names and jobs the next name looks like the last one did.
  const looks = ({ element, ownLabels }: PageLine) => `${element.name} ${ownLabels}`
  return line.element === last.line.element || looks(line) !== looks(last.line)
}

function readNamedLine(text: string): Pick<NamedLine, 'name' | 'tail' | 'divider'> | undefined {
  const whole = readPersonName(text)
  if (whole) return { name: whole, tail: '', divider: 'none' }
  for (const { divider, pattern } of DIVIDERS) {
    // Only a biography may be long: a card's line isn't.
    if (divider !== 'sentence' && text.length > 160) continue
    const match = pattern.exec(text)
    const name = match && readPersonName((match[1] ?? '').replace(/\s*\([^()]*\)$/, ''))
    if (name) return { name, tail: match[2] ?? '', divider }
  }
  return undefined
}
