import { foldTitle } from './fold-title.ts'

/** A position is a stretch between hard separators ("/", "|", ","); its parts are joined by "&" or "and". Parts hold folded words. */
export type Position = { parts: string[][] }

/** Longer than any real title; what follows is pasted profile text. */
const LONGEST = 300

/** Takes a title apart into positions, without gender markers, the employer's name and decoration. */
export function readTitle(title: string): Position[] {
  const folded = withoutEmployer(withoutGender(spelledOut(foldTitle(title.slice(0, LONGEST)))))
  const positions: Position[] = []
  for (const stretch of folded.split(hardSeparator)) {
    const parts = stretch.split(joiner).map(wordsOf)
    const told = parts.filter((part) => part.length > 0 && !past.has(part[0]!))
    if (told.length > 0) positions.push({ parts: told })
  }
  return positions
}

// A lone "i" or "l" between blanks is a bar somebody typed: "Sales I Marketing".
const hardSeparator = /[/|•·;,()[\]\n:?!"„“”*✯▪►»«<>]+|\s[-–—]+(?=\s|$)|[–—]+|\s[il]\s|\.\s|\s\/\/\s/
const joiner = /\s*[&+]\s*|\s(?:and|und|u|et|y|e|en|og|och|i|ja|sowie|plus)\s/

// "ex-CEO", "former VP": what somebody was isn't what they decide.
const past = new Set([
  'ex',
  'former',
  'formerly',
  'previously',
  'retired',
  'ehem',
  'ehemals',
  'ehemaliger',
  'ehemalige',
  'ancien',
  'ancienne',
])

function wordsOf(stretch: string): string[] {
  return stretch
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}ー]+/u)
    .filter((word) => word !== '')
}

/** Letters joined by a sign that would otherwise separate. */
function spelledOut(text: string): string {
  return text
    .replace(/\br\s?[&+]\s?d\b|\bf\s?[&+]\s?e\b/g, 'rnd')
    .replace(/\bm\s?[&+]\s?a\b/g, 'mna')
    .replace(/\bfp\s?[&+]\s?a\b/g, 'fpna')
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
    .replace(/\b(sr|jr|stv|stellv|kfm|techn|dir|mgr|ltg|leit|adm|asst|mgmt|dipl)\./g, '$1 ')
    .replace(/\b(?:hr|fr|dr|prof)\.\s/g, ' ')
    .replace(/\basst\b/g, 'assistant')
    .replace(/\bmgmt\b/g, 'management')
    .replace(/\ba\/s\b/g, ' ')
    .replace(/\be-(?=mail|commerc|business)/g, 'e ')
}

const genderMarker =
  /\(?\b(?:[mwfdhxi]|gn|div)\s?[/|*]\s?(?:[mwfdhxi]|gn|div)(?:\s?[/|*,]\s?(?:[dxif*]|gn|div))?\b\*?\)?|\((?:gn|all genders?|alle)\)/g
const inclusiveEnding =
  /(?<=\p{L}{3})(?:[:*_·•]in(?:nen)?|\/-?in(?:nen)?|\(in(?:nen)?\)|\/-?(?:frau|trice|rice|euse)|[(·•.]-?e\)?|\((?:trice|rice|a|o|ra)\)|\/-?[ao]|·rice|·trice)(?!\p{L})\)?/gu

const withoutGender = (text: string): string => text.replace(inclusiveEnding, '').replace(genderMarker, ' ')

const withoutEmployer = (text: string): string =>
  text.includes('@') || employer.test(text) ? text.replace(employerStretch, ' ') : text

const employer = /\s(?:at|bei|beim|chez|hos|presso|ved)\s/
const employerStretch = /(?:\s(?:at|bei|beim|chez|hos|presso|ved)\s|@)[^|/•·;,()]*?(?=\s[-–—]\s|[|/•·;,()]|$)/g
