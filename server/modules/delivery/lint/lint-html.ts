import { Parser } from 'htmlparser2'
import type { Lint } from './lint.ts'
import { fewWords } from './lint-files.ts'

const mostPictures = 3
/** Of words to a picture; newsletters have fewer, letters more. */
const wordsPerPicture = 40
/** Of a picture that stands in the mail itself. */
const heaviestInline = 100 * 1024
/** No mail program shows more without scrolling sideways. */
const widest = 1200
/** The plain text should say what the HTML says: at least so much of it. */
const leastSaid = 0.5

type Picture = { from: 'web' | 'mail' | 'nowhere'; bytes: number; width: number; height: number; hasAlt: boolean }

/** What to say of a message's own HTML beside its plain text; nothing of HTML that Lanyard makes from the text. */
export function lintHtml(html: string | null | undefined, text: string): Lint[] {
  if (!html) return []
  const { pictures, words } = readHtml(html)
  // One of a single dot is no picture for people.
  const seen = pictures.filter((one) => !(one.width <= 2 && one.height <= 2 && one.width + one.height > 0))
  const plainWords = countWords(text)
  const large = seen.filter((one) => one.bytes > heaviestInline || one.width > widest)
  const checks: [boolean, string, string][] = [
    [
      words > 0 && plainWords < words * leastSaid,
      'no_plain_text',
      plainWords === 0
        ? 'There is no plain text beside the HTML. Some people read nothing else, and filters expect it: say the same in both.'
        : `The plain text has ${plainWords} words, the HTML ${words}. Filters compare them: say the same in both.`,
    ],
    [
      seen.length > 0 && words < fewWords,
      'only_pictures',
      'The message is hardly more than pictures. Most programs hide them at first, and filters take such mail for spam; say it in words.',
    ],
    [
      seen.length > mostPictures,
      'many_pictures',
      `${seen.length} pictures. A letter needs one at most; from ${mostPictures + 1} on it looks like advertising.`,
    ],
    [
      seen.length > 0 && words >= fewWords && words < seen.length * wordsPerPicture,
      'pictures_to_words',
      `${words} words to ${seen.length} ${seen.length === 1 ? 'picture' : 'pictures'}. Filters weigh that: have at least ${wordsPerPicture} words for each.`,
    ],
    [
      seen.some((one) => one.from === 'web'),
      'remote_pictures',
      'Pictures are loaded from the web: most programs show a gap until the reader agrees, and the server learns who opened it. Attach them, or do without.',
    ],
    [
      large.length > 0,
      'picture_heavy',
      `${large.length === 1 ? 'A picture is' : `${large.length} pictures are`} larger than mail should carry: keep below 100 KB and ${widest} pixels across.`,
    ],
    [
      seen.some((one) => !one.hasAlt),
      'picture_without_words',
      'A picture has no words in its place (alt). Whoever does not load it, or has it read aloud, gets nothing.',
    ],
    [
      seen.length < pictures.length,
      'hidden_picture',
      'A picture of a single dot is how trackers look, and filters know it. Lanyard adds its own where opens may be counted.',
    ],
  ]
  return checks.flatMap(([found, code, advice]) => (found ? [{ code, at: 'text' as const, advice }] : []))
}

export const countWords = (text: string): number => text.split(/\s+/).filter((one) => /[\p{L}\p{N}]/u.test(one)).length

const silent = new Set(['style', 'script', 'title', 'head'])

function readHtml(html: string): { pictures: Picture[]; words: number } {
  const pictures: Picture[] = []
  const said: string[] = []
  let muted = 0
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (silent.has(name)) muted++
      if (name === 'img') pictures.push(readPicture(attributes))
    },
    onclosetag: (name) => {
      if (silent.has(name)) muted--
      said.push(' ')
    },
    ontext: (text) => {
      if (muted <= 0) said.push(text)
    },
  })
  parser.end(html)
  return { pictures, words: countWords(said.join('')) }
}

function readPicture({ src = '', alt, width, height, style = '' }: Record<string, string>): Picture {
  const pixels = (given: string | undefined, name: string) =>
    Number.parseInt(given ?? new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*(\\d+)px`, 'i').exec(style)?.[1] ?? '', 10) || 0
  const inline = /^\s*data:[^,]*,/i.exec(src)
  return {
    from: /^\s*(?:https?:)?\/\//i.test(src) ? 'web' : /^\s*(?:data|cid):/i.test(src) ? 'mail' : 'nowhere',
    // Base64 writes three bytes in four letters.
    bytes: inline ? Math.round((src.length - inline[0].length) * 0.75) : 0,
    width: pixels(width, 'width'),
    height: pixels(height, 'height'),
    // An empty one is said on purpose: the picture is for show alone.
    hasAlt: alt !== undefined,
  }
}
