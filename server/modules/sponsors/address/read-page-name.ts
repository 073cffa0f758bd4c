import type { CheerioAPI } from 'cheerio'

export type StatedName = { name: string; because: string }

/** What pages are called that are not called after their event. */
const noise =
  /^(?:home(?: ?page)?|welcome|start(?:seite)?|main(?: page)?|index|about|overview|sponsors?|partners?|exhibitors?|speakers?|program(?:me)?|schedule|agenda|tickets?|register|registration|venue|news|blog|contact|accueil|inicio|bienvenidos?|willkommen|hjem|hem|untitled(?: document)?|coming soon|loading\W*|official (?:web)?site|(?:19|20)\d\d)$/i
const greeting =
  /^(?:welcome to|willkommen (?:zur?|beim?|auf der)|bienvenue (?:à|au)|bienvenidos a|home of|about|join us (?:at|for)|the official (?:web)?site of)\s+/i
const conferenceWord =
  /conf|con\b|summit|congress|kongress|kaigi|camp|days?\b|tagung|forum|expo|symposium|meetup|fest|week|world|meeting|jornadas|journées|messe|fair|show/i

/** What the page calls its event: the likeliest of its title, social card and first headings; else its host. */
export function readPageName($: CheerioAPI, url: string): StatedName {
  const host = new URL(url).hostname.replace(/^www\d?\./, '')
  const sources: [text: string | undefined, because: string, weight: number][] = [
    [$('meta[property="og:site_name"]').attr('content'), 'the site’s name on its social card', 2],
    [$('meta[property="og:title"]').attr('content'), 'the title of its social card', 1.5],
    [$('title').first().text(), 'the title of the page', 1.5],
    [$('h1').first().text(), 'the first heading', 1],
    [$('h1 img, header img').first().attr('alt'), 'the description of its logo', 0.5],
  ]
  const found = sources.flatMap(([text, because, weight]) =>
    segments(text ?? '').map((name, at) => ({ name, because, worth: weight - at * 0.2 + worthOf(name, host) })),
  )
  const [best] = found.toSorted((a, b) => b.worth - a.worth)
  return best
    ? { name: best.name, because: best.because }
    : { name: host, because: 'the address: the page has no title' }
}

const segments = (text: string): string[] =>
  text
    .replace(/\s+/g, ' ')
    .split(/\s+[-–—|·»/•]+\s+|\s*[|｜»]\s*|:\s+/)
    .map((one) =>
      one
        .trim()
        .replace(greeting, '')
        .replace(/[.!,\s]+$/, ''),
    )
    .filter((one) => one.length >= 2 && one.length <= 120 && !noise.test(one))

/** A name that the address shares, with a year or a word for a conference, and of a name's length. */
function worthOf(name: string, host: string): number {
  const compact = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const words = name.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []
  const shared = words.filter((word) => !/^\d+$/.test(word) && compact(host).includes(compact(word)))
  return (
    Math.min(2, shared.length) * 1.2 +
    (/(?:19|20)\d\d/.test(name) ? 1 : 0) +
    (conferenceWord.test(name) ? 0.8 : 0) -
    (name.length > 50 ? 1.5 : 0) -
    (name.length > 80 ? 2 : 0)
  )
}
