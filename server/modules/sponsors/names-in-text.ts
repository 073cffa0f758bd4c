import { foldName } from './speakers/speaker.ts'

export type Span = { start: number; end: number }

/** What to look for. Words and letters come folded. */
export type Wanted = {
  /** Whether the word can be part of a name: only runs of such words are looked at. */
  mayBe(word: string): boolean
  isName(words: readonly string[]): boolean
  mostWords: number
  /** The same for names in scripts that put no spaces between words; left out where no such name is looked for. */
  unspaced?: { mayStart(twoLetters: string): boolean; isName(letters: string): boolean } | undefined
}

const mostLetters = 10
/** After how many words a reader may take a breath. */
const breath = 2000

/** Han, kana and hangul letters of a text, folded. */
const unspacedLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]\p{M}*/gu
const betweenParts = /^[\s・･·]{0,2}$/u

/** The letters of a name that is written without spaces, with or without one between its parts; undefined for any other. */
export function unspacedLetters(name: string): string[] | undefined {
  const letters = [...name.matchAll(unspacedLetter)].map(([letter]) => foldName(letter))
  return letters.length > 1 && letters.join('') === foldName(name).replaceAll(' ', '') ? letters : undefined
}

/** Where names stand, in no order; undefined now and then, where a reader of much text may let others work. Tags are no words. */
export function* findNames(text: string, wanted: Wanted): Generator<Span | undefined> {
  if (wanted.unspaced) yield* findUnspaced(text, wanted.unspaced)
  let run: (Span & { word: string })[] = []
  let count = 0
  for (const match of text.matchAll(/<[^<>]*>|[\p{L}\p{N}\p{M}]+/gu)) {
    if (++count % breath === 0) yield undefined
    if (match[0].startsWith('<')) continue
    const word = foldName(match[0])
    if (wanted.mayBe(word)) run.push({ word, start: match.index, end: match.index + match[0].length })
    else if (run.length > 0) {
      yield* namesIn(run, wanted)
      run = []
    }
  }
  yield* namesIn(run, wanted)
}

/** The longest first. Names of one word are left out: too many things are called so. */
function* namesIn(run: readonly (Span & { word: string })[], wanted: Wanted): Generator<Span | undefined> {
  for (let at = 0; at + 1 < run.length; at++) {
    if (at % breath === breath - 1) yield undefined
    for (let count = Math.min(wanted.mostWords, run.length - at); count > 1; count--) {
      if (!wanted.isName(run.slice(at, at + count).map((one) => one.word))) continue
      yield { start: run[at]!.start, end: run[at + count - 1]!.end }
      at += count - 1
      break
    }
  }
}

/** Anywhere among other letters; a name of two letters only where it stands alone, because it is part of too many others. */
function* findUnspaced(text: string, wanted: NonNullable<Wanted['unspaced']>): Generator<Span | undefined> {
  const letters = [...text.matchAll(unspacedLetter)].map((match) => ({
    letter: foldName(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
  const touches = (at: number) => letters[at]?.end === letters[at + 1]?.start
  const follows = (at: number) => betweenParts.test(text.slice(letters[at]!.end, letters[at + 1]!.start))
  for (let at = 0; at + 1 < letters.length; at++) {
    if (at % breath === breath - 1) yield undefined
    if (!follows(at) || !wanted.mayStart(letters[at]!.letter + letters[at + 1]!.letter)) continue
    let last = at + 1
    while (last + 1 < letters.length && last - at + 1 < mostLetters && follows(last)) last++
    for (; last > at; last--) {
      const name = letters.slice(at, last + 1).map((one) => one.letter)
      if (!wanted.isName(name.join(''))) continue
      const isAlone = !(at > 0 && touches(at - 1)) && !(last + 1 < letters.length && touches(last))
      if (name.length < 3 && !isAlone) continue
      yield { start: letters[at]!.start, end: letters[last]!.end }
      at = last
      break
    }
  }
}
