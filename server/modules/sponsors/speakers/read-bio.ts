import { isTown, readLeadingCompany } from './company-name.ts'
import { hasRoleWord, readJobTitle, takesOf } from './job-title.ts'
import { foldName } from './speaker.ts'

export type Employment = { company: string; title: string | null; text: string; confidence: number }

/** A sentence about where somebody was, not where they are. */
const PAST =
  /(?<!\p{L})(?:was|were|previously|formerly|used to|had been|worked|until|before|prior|past|ex|former|studied|graduated|received|degree|interned|joined|left|vorher|zuvor|früher|ehemals|ehemalige[rn]?|arbeitete|studierte|war|ancien(?:ne)?|auparavant|anteriormente|trabajó|trabalhou|in precedenza|ha lavorato|vroeger|werkte)(?!\p{L})/iu
const PRONOUN =
  /^(?:he|she|they|i|er|sie|ich|il|elle|je|él|ella|yo|ele|ela|eu|lui|lei|io|hij|zij|ze|ik|han|hun|hon|jeg|jag|он|она|я)$/i
const LEAD_IN =
  /^(?:(?:currently|nowadays|today|now|by day|presently|at present|derzeit|aktuell|heute|zur ?zeit|hauptberuflich|actuellement|aujourd['’]hui|actualmente|atualmente|attualmente|momenteel|in (?:his|her|their) day job),?\s+)+/iu

/** Where somebody works, said with a verb; group `title` where the verb carries it. */
const WORKS = [
  '(?:works?|working|employed)(?:\\s+(?:full[- ]time|remotely|currently|now|there))?(?:\\s+as\\s+(?:an?\\s+|the\\s+)?(?<title>[^,.;]{3,60}?))?\\s+(?:at|for|by)',
  '(?:arbeite|arbeitet|beschäftigt|tätig|angestellt)(?:\\s+(?:seit\\s+\\d{4}|derzeit|aktuell|heute))?(?:\\s+als\\s+(?<title>[^,.;]{3,60}?))?\\s+(?:bei der|bei|beim|für die|für)',
  '(?:travaille|exerce)(?:\\s+(?:comme|en tant que)\\s+(?<title>[^,.;]{3,60}?))?\\s+(?:chez|pour|au sein d[eu])',
  '(?:trabaja|trabajo|labora)(?:\\s+como\\s+(?<title>[^,.;]{3,60}?))?\\s+(?:en|para)',
  '(?:trabalha|trabalho|atua)(?:\\s+como\\s+(?<title>[^,.;]{3,60}?))?\\s+(?:na|no|em|para a|para)',
  '(?:lavora|lavoro)(?:\\s+come\\s+(?<title>[^,.;]{3,60}?))?\\s+(?:in|per|presso)',
  '(?:werkt|werk|werkzaam)(?:\\s+als\\s+(?<title>[^,.;]{3,60}?))?\\s+(?:bij|voor)',
  '(?:arbetar|jobbar|arbejder|jobber|arbeider)(?:\\s+som\\s+(?<title>[^,.;]{3,60}?))?\\s+(?:på|hos|för|for)',
  '(?:pracuje|pracuję)(?:\\s+(?:jako|jako)\\s+(?<title>[^,.;]{3,60}?))?\\s+(?:w firmie|we|w|ve firmě|ve|v|dla|pro)',
  'работа(?:ет|ю)(?:\\s+(?<title>[^,.;]{3,60}?))?\\s+в(?:\\s+компании)?',
].map((pattern) => new RegExp(`(?<!\\p{L})${pattern}\\s+`, 'iu'))

const ROLE_AT =
  /\s(?:(?<sure>at|@|bei der|bei|beim|chez|presso|bij|hos|working (?:for|at)|employed by|w firmie|в компании)|(?<of>of|von|der|de|du|van)|(?<loose>for|with|en|na|no|på|in der|für))\s+/giu

const SAYS_WHAT =
  /\s(?:is|am|are|ist|bin|est|suis|es|soy|é|sou|è|sono|as|als|como|wird|jest|är|er|works|and|und|et|y)\s|[,;:(–—]|\s-\s/i
/** An author of something for somebody, an advocate for something: no word about an employer. */
const STANDS_FOR = /(?:advocate|author|maintainer|committer|contributor|ambassador|consultant)(?!\p{L})/iu
const IS_WORK =
  /^\W*(?:projects?|library|framework|language|operating system|community|communities|software)(?!\p{L})/iu

const LEADS =
  /(?<!\p{L})(?:works? on|leads?|heads?|runs?|manages?|directs?|leitet|verantwortet|dirige|guida|leidt)\s+[^.;]{0,60}?\s(?:at|bei der|bei|chez|en|presso|bij)\s+/iu

/** Where a biography says its person works now. `name` is whom the text stands under. Pure. */
export function readBio(bio: string, name: string): Employment | undefined {
  const sentences = splitSentences(bio)
  for (const [index, sentence] of sentences.entries()) {
    const told = tellAbout(sentence, name, index === 0)
    if (told === undefined) continue
    const found = byVerb(told) ?? byRole(told) ?? byLead(told)
    if (found) return { ...found, text: sentence.slice(0, 300) }
  }
  return undefined
}

/** What a sentence says about the person; undefined when it is about somebody or something else. */
function tellAbout(sentence: string, name: string, isFirst: boolean): string | undefined {
  const text = sentence.replace(LEAD_IN, '')
  const tokens = foldName(name).split(' ')
  const words = text.split(/\s+/)
  const opening = foldName(words.slice(0, tokens.length + 3).join(' ')).split(' ')
  if (PRONOUN.test(words[0] ?? '')) return text
  if (tokens.length > 0 && opening.slice(0, 4).some((word) => word.length > 2 && tokens.includes(word))) return text
  // A biography may begin with the title itself: "Software engineer at Example."
  const startsWithTitle =
    isFirst && readJobTitle(text.split(/\s(?:at|@|bei|chez|en|presso|bij|for|of|von)\s|[,.(]/i)[0] ?? '')
  return startsWithTitle ? text : undefined
}

function byVerb(text: string): Omit<Employment, 'text'> | undefined {
  for (const pattern of WORKS) {
    const match = pattern.exec(text)
    if (!match || PAST.test(text.slice(Math.max(0, match.index - 60), match.index))) continue
    const company = readLeadingCompany(text.slice(match.index + match[0].length))
    if (!company) continue
    const after = text.slice(match.index + match[0].length + company.length)
    const titleAfter = /^[^,.]{0,12}?\s(?:as|als|como|comme|come)\s+(?:an?\s+|the\s+)?([^,.;]{3,50})/i.exec(after)?.[1]
    const title = readJobTitle(match.groups?.['title'] ?? titleAfter ?? '') ?? null
    return { company, title, confidence: 0.8 }
  }
  return undefined
}

/** "is a developer at Example": sure prepositions first, because "Head of Design at Example" holds both kinds. */
function byRole(text: string): Omit<Employment, 'text'> | undefined {
  const matches = [...text.matchAll(ROLE_AT)]
  for (const kind of ['sure', 'of', 'loose'] as const) {
    for (const match of matches.filter(({ groups }) => groups?.[kind])) {
      const found = employerAfter(text, match, kind)
      if (found) return found
    }
  }
  return undefined
}

function employerAfter(
  text: string,
  match: RegExpExecArray,
  kind: 'sure' | 'of' | 'loose',
): Omit<Employment, 'text'> | undefined {
  const before = text.slice(0, match.index)
  if (PAST.test(before.slice(-90))) return undefined
  const phrase = before.split(SAYS_WHAT).at(-1) ?? ''
  const title = readJobTitle(phrase) ?? null
  if (!title && !(kind === 'sure' && hasRoleWord(phrase))) return undefined
  if (kind === 'of' && !takesOf(title ?? '')) return undefined
  if (kind === 'loose' && STANDS_FOR.test(title ?? '')) return undefined
  const rest = text.slice(match.index + match[0].length)
  const company = readLeadingCompany(rest)
  if (!company || isTown(company)) return undefined
  // "founder of the Example project" names what was founded, not an employer.
  if (kind !== 'sure' && IS_WORK.test(rest.slice(rest.indexOf(company) + company.length))) return undefined
  return { company, title, confidence: { sure: 0.78, of: 0.7, loose: 0.62 }[kind] }
}

function byLead(text: string): Omit<Employment, 'text'> | undefined {
  const match = LEADS.exec(text)
  if (!match || PAST.test(text.slice(0, match.index))) return undefined
  const company = readLeadingCompany(text.slice(match.index + match[0].length))
  return company ? { company, title: null, confidence: 0.7 } : undefined
}

function splitSentences(text: string): string[] {
  return text
    .replace(/\s+/g, ' ')
    .split(/(?<=[^\s.]{3}[.!?])\s+(?=[\p{Lu}"“])|(?<=[。！？])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 5)
    .slice(0, 12)
}
