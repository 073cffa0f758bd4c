import { fold } from '../fold.ts'
import { pattern } from '../pattern.ts'
import { MARKS, type Mark } from './marks.ts'
import type { Concept, Lexicon } from './vocabulary.ts'

export type Sign = Concept | Mark

/** What a sentence holds; the words of each sign are those it was first met in. */
export type Heard = {
  said: Map<Sign, string>
  /** Met in a clause that denies: "no budget", "wir haben keinen Bedarf". */
  denied: Map<Sign, string>
  question: boolean
  /** How it begins. */
  opens: Set<'yes' | 'refusal'>
  /** Says little beyond yes, no, stop and thanks. */
  bare: boolean
}

type Clause = { from: number; to: number; denies: boolean }
type Met = { sign: Sign; at: number; length: number }

// Blanked together with the name after it, so that a yes or no behind it opens the sentence.
const GREETING = new RegExp(
  pattern`
  ^[\s\p{P}]*(?:(?:hi|hello|hey|dear|hallo|liebe[rs]?|guten (?:tag|morgen)|moin|servus|sehr geehrte[rs]?|bonjour
  |salut|chere?|hola|buenos dias|buenas(?: tardes)?|estimad[oa]|ciao|buongiorno|gentile|salve|ola|bom dia|boa tarde
  |caro|cara|hoi|beste|geachte|goedemorgen|goedemiddag|czesc|dzien dobry|szanown\w+|hej|hejsan)\b[^,.!?]{0,40}[,.!]
  \s*)?
`,
  'u',
)

// A denial reaches to the next comma or "but".
const CLAUSE_END = new RegExp(
  pattern`
  [,:()–—、]|\s-+\s|\b(?:but|aber|jedoch|allerdings|mais|pero|maar|however|though|although|sondern|ale|men)\b
  |(?<=ため|ので|ですが|ますが)
`,
  'g',
)

const LETTERS_OR_WORDS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\d]+/gu

/** What a reply says, sentence by sentence. */
export function hear(reply: string, lexicon: Lexicon): Heard[] {
  return splitSentences(reply).map((sentence) => hearSentence(sentence, lexicon))
}

// A dot after a number is an ordinal's: "im 2. Halbjahr".
function splitSentences(reply: string): string[] {
  return reply
    .split(/\n\s*\n|(?<=[?!？！])(?=\s|$)|(?<=[。？！])|(?<!\d)[.;](?=\s|$)| ; /)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}?]/u.test(sentence))
}

function hearSentence(sentence: string, lexicon: Lexicon): Heard {
  const folded = fold(sentence).replace(/\s/g, ' ').replace(lexicon.habit, blank).replace(GREETING, blank)
  const clauses = splitClauses(folded, lexicon)
  const heard: Heard = {
    said: new Map(),
    denied: new Map(),
    question: /[?？]/.test(sentence) || /(?:でしょうか|ますか|ですか)[。\s]*$/.test(sentence),
    opens: new Set(),
    bare: isBare(folded, lexicon),
  }
  for (const met of meet(folded, lexicon)) {
    const into = isDenied(folded, met, clauses, lexicon) ? heard.denied : heard.said
    if (!into.has(met.sign)) into.set(met.sign, sentence.slice(met.at, met.at + met.length))
  }
  const start = folded.search(/[\p{L}\d]/u)
  for (const answer of ['yes', 'refusal'] as const) {
    const opening = [...folded.matchAll(lexicon[answer])].find((match) => match.index === start)
    // "Ok, thanks" takes note.
    if (opening && !(/^ok/.test(opening[0]) && heard.said.has('thanks'))) heard.opens.add(answer)
  }
  return heard
}

function meet(folded: string, lexicon: Lexicon): Met[] {
  const words = Object.entries(lexicon).flatMap(([concept, known]) =>
    [...folded.matchAll(known)].map((match) => ({
      sign: concept as Concept,
      at: match.index,
      length: match[0].length,
    })),
  )
  const marks = Object.entries(MARKS).flatMap(([mark, shape]) => {
    const match = shape.exec(folded)
    return match ? [{ sign: mark as Mark, at: match.index, length: match[0].length }] : []
  })
  return [...words, ...marks]
}

function splitClauses(folded: string, lexicon: Lexicon): Clause[] {
  const cuts = [...folded.matchAll(CLAUSE_END)].map((match) => match.index + match[0].length)
  return [0, ...cuts].map((from, index) => {
    const to = cuts[index] ?? folded.length + 1
    // "Why not" agrees; single words of agreeing can't hold a denial.
    const clause = folded.slice(from, to).replace(lexicon.yes, (yes) => (yes.includes(' ') ? blank(yes) : yes))
    return { from, to, denies: clause.search(lexicon.no) >= 0 }
  })
}

function isDenied(folded: string, { at, length }: Met, clauses: Clause[], lexicon: Lexicon): boolean {
  const { from, to, denies } = clauses.find((clause) => at < clause.to)!
  if (!denies || folded.slice(at, at + length).search(lexicon.no) < 0) return denies
  // "Nicht abgeneigt" agrees: a denial within a sign's own words isn't one of the sign.
  const around = folded.slice(from, at) + ' '.repeat(length) + folded.slice(at + length, to)
  return around.search(lexicon.no) >= 0
}

function isBare(folded: string, { yes, refusal, stop, remove }: Lexicon): boolean {
  const rest = [yes, refusal, stop, remove, MARKS.thanks].reduce((text, known) => text.replace(known, ''), folded)
  // Japanese puts no spaces between words, so there letters are counted.
  return (rest.match(LETTERS_OR_WORDS) ?? []).length <= 2
}

function blank(words: string): string {
  return ' '.repeat(words.length)
}
