import { fold } from '../fold.ts'

/**
 * What a word can contribute to an answer, in any language. How contributions make a meaning is in speech-acts.ts, so a new
 * word is one entry here and a new language one file.
 */
export const CONCEPTS = [
  'no', // denies what stands in its clause
  'refusal', // a whole answer that says no
  'yes', // a whole answer that agrees
  'interest', // being drawn to it
  'fit', // suiting us
  'ask', // send, tell, show
  'material', // what is asked for: details, prices, a brochure
  'amount', // how much, how many, which conditions
  'meet', // talk, call, see each other
  'callMe', // an outright invitation to talk
  'propose', // let's, could we, happy to
  'near', // a time within days
  'free', // having or suiting a time
  'later', // a time months away, or none named
  'now', // at present
  'again', // come back, remind
  'budget',
  'spent', // committed, frozen, used up
  'busy', // overloaded, other priorities
  'badTime', // a wrong moment, outright
  'decline', // turning down
  'join', // what is offered: sponsor, exhibit, take part
  'need', // requirement or use
  'already',
  'supplier', // whom or what they have instead
  'charge', // being responsible
  'person', // a colleague, a team, an office
  'passOn', // forwarded, in copy
  'turnTo', // write to, ask
  'stop',
  'remove',
  'list', // what one is removed from
  'mail', // what shall stop coming
  'send', // receiving, writing, contacting
  'legal', // law and complaint
  'mull', // thinking about it, discussing it
  'revert', // will get back to you
  'whoAsks', // who are you, where from do you have my address
  'wish', // saying goodbye
  'regret', // unfortunately
  'habit', // politeness that holds the words of a meaning without meaning it
] as const

export type Concept = (typeof CONCEPTS)[number]

/**
 * Entries apart by white space, folded (lower case, no accents). `*` is any rest of a word, `_` a space, `..` a gap of up to
 * five words, as between the parts of a separable verb.
 */
export type Vocabulary = Record<Exclude<Concept, 'regret'>, string> & { regret?: string }

export type Lexicon = Record<Concept, RegExp>

/** One pattern per concept out of one or several languages' words. */
export function compileLexicon(vocabularies: Vocabulary[], wordsApart = true): Lexicon {
  return Object.fromEntries(
    CONCEPTS.map((concept) => {
      const entries = vocabularies.flatMap((one) =>
        fold(one[concept] ?? '')
          .split(/\s+/)
          .filter(Boolean),
      )
      return [concept, compile(entries, wordsApart)]
    }),
  ) as Lexicon
}

function compile(entries: string[], wordsApart: boolean): RegExp {
  // Longest first: an alternation takes the first that fits.
  const alternatives = [...new Set(entries)].toSorted((a, b) => b.length - a.length).map(toPattern)
  if (alternatives.length === 0) return /(?!)/g
  const any = `(?:${alternatives.join('|')})`
  return new RegExp(wordsApart ? `(?<![a-z0-9])${any}(?![a-z0-9])` : any, 'g')
}

function toPattern(entry: string): string {
  return entry
    .replace(/[.?+()[\]{}^$|\\]/g, (mark) => (mark === '.' ? '.' : `\\${mark}`))
    .replaceAll('..', String.raw`\W+(?:[\w'-]+\W+){0,5}?`)
    .replaceAll('*', String.raw`[\w-]*`)
    .replaceAll('_', String.raw`[\s,-]+`)
}
