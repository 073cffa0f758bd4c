const HONORIFIC =
  /^(?:(?:prof|dr|mr|mrs|ms|mx|ing|dipl|mag|sir|herr|frau|phd|msc|med|rer|nat|habil|hc|inf)\.?(?:-\w+\.?)?\s+)+/i
const PARTICLES =
  'van|von|vom|zu|zur|zum|der|den|de|del|della|di|da|do|dos|das|du|la|le|el|al|bin|ibn|ben|ten|ter|af|av|y|e|i'
const PARTICLE = new RegExp(`^(?:${PARTICLES})$`)
const NAME_TOKEN =
  /^(?:\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*|(?:\p{Lu}\.)+|(?:Mc|Mac|O['’]|D['’]|d['’]|al-|el-)\p{Lu}[\p{L}\p{M}]+)$/u

/** Words that stand capitalised where names stand and belong to no name: programme items, places, kinds of organisations. */
const NOT_IN_NAMES = new RegExp(
  `^(?:${[
    'the|and|our|your|this|all|about|with|from|for|what|how|why|when|where|who|welcome|hello|meet|more|read|view|learn|see|new|next|last|first|second|open|closing|opening',
    'conference|congress|summit|day|days|week|forum|expo|event|events|session|sessions|schedule|program|programme|programm|agenda|talk|talks|track|keynote|keynotes|panel|workshop|workshops|tutorial|tutorials|lightning|training|trainings|poster|posters|sprint|sprints',
    'speaker|speakers|sponsor|sponsors|partner|partners|organizer|organizers|organiser|team|committee|staff|contact|contacts|registration|registrierung|tickets|ticket|venue|travel|hotel|hotels|home|blog|news|press|jobs|support|help|privacy|policy|conduct|imprint|impressum|code|call|papers|proposals|sitemap|login|twitter|linkedin|github|facebook|youtube|website|slides|video|videos',
    'lunch|break|coffee|breakfast|dinner|reception|party|networking|registrierung|mittagspause|kaffeepause|begrüßung|closing|pause',
    'monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|january|february|march|june|july|august|september|october|november|december',
    'university|institute|institut|universität|universidad|université|college|school|academy|foundation|association|society|group|inc|ltd|llc|gmbh|corp|corporation|company|labs|lab|technologies|technology|solutions|systems|software|services|consulting|media|digital|cloud|data|security|network|networks|bank|center|centre|ag|kg|se|sa|srl|bv|plc|co|studio|studios|agency|ministry|department',
    'engineer|engineering|developer|development|manager|management|director|chief|officer|head|lead|senior|junior|principal|vice|president|founder|cofounder|ceo|cto|cio|ciso|cfo|coo|cmo|vp|architect|scientist|analyst|consultant|designer|professor|researcher|evangelist|advocate|product|marketing|sales',
    'machine|learning|artificial|intelligence|web|mobile|design|open|source|programming|language|api|python|ruby|java|javascript|rust|linux|kubernetes|docker|test|testing|agile|devops|introduction|project|presentation|material|airport|creator|chair|ide|library|workbench|station|museum|building|park|theater|theatre|square|award|award|association|committer|maintainer|volunteer|volunteers|intermediate|beginner|advanced|room|hall|stage|main|floor|street|city|north|south|east|west|united|states|kingdom|germany|france|japan|berlin|london|paris|york|francisco',
  ].join('|')})$`,
  'i',
)

/** The person a short text names, without honorifics and handles; undefined when it names none. Latin, Cyrillic and Greek letters. */
export function readPersonName(text: string): string | undefined {
  const name = text
    .replace(/\s+/g, ' ')
    .replace(/^(?:by|von|par|por|di|mit|with|speaker|presented by|referent(?:in)?|keynote)\s*:?\s+(?=\p{Lu})/iu, '')
    .replace(HONORIFIC, '')
    .replace(/,?\s+(?:Ph\.?D\.?|M\.?Sc\.?|MBA|MD|CISSP|Jr\.?|Sr\.?|I{2,3})\.?$/u, '')
    .replace(/\s*@[\w.]+$/, '')
    .trim()
  if (name.length < 4 || name.length > 50 || /[\d/:;!?…|#%&=<>[\]{}]/.test(name)) return undefined
  // A nickname in quotes or brackets is part of how people are announced: Jo "Ace" Doe.
  const tokens = name.replace(/\s+["“”'‘’(][^"“”'‘’()]{1,20}["“”'‘’)](?=\s)/gu, '').split(' ')
  if (tokens.length < 2 || tokens.length > 5) return undefined
  let capitals = 0
  for (const [index, token] of tokens.entries()) {
    if (NOT_IN_NAMES.test(token.replace(/\.$/, '')) || /['’]s$/.test(token) || isAcronym(token, index, name))
      return undefined
    if (NAME_TOKEN.test(token)) capitals++
    else if (!PARTICLE.test(token) || index === tokens.length - 1) return undefined
  }
  const allCapitals = name === name.toUpperCase()
  const longWords = tokens.filter((token) => /\p{L}{2}/u.test(token)).length
  if (capitals < 2 || longWords < 1 || (allCapitals && !tokens.some((token) => token.length > 3))) return undefined
  return allCapitals ? tokens.map(capitalise).join(' ') : name
}

/** "NGO", "ICrane" and "OpenCAD" are no names; "JJ" and a family name in capitals are. */
function isAcronym(token: string, index: number, name: string): boolean {
  if (/^\p{Lu}{2,}\p{Ll}|\p{Ll}\p{Lu}{2}/u.test(token)) return true
  if (name === name.toUpperCase() || !/^\p{Lu}{2,}$/u.test(token)) return false
  return token.length < 4 && !(index === 0 && token.length === 2)
}

function capitalise(token: string): string {
  return token.replace(/\p{L}+/gu, (word) => word.slice(0, 1) + word.slice(1).toLowerCase())
}
