import { companyText, type DescribedCompany } from './company-text.ts'
import { type Pool, sharedWords, weighWords, wordsOf } from './telling-words.ts'

/**
 * Why two companies look alike, in one sentence for a person: shared sectors, then the words few others use. `similarity` (up to 1)
 * keeps it from calling the nearest of many strangers much the same.
 */
export function explainLikeness(a: DescribedCompany, b: DescribedCompany, pool: Pool, similarity = 1): string {
  const theirs = new Set((b.sectors ?? []).map((sector) => sector.toLowerCase()))
  const sectors = (a.sectors ?? []).filter((sector) => theirs.has(sector.toLowerCase()))
  const words = tellingWords(a, b, pool)
  if (sectors.length > 0 && words.length > 0) return `Both are in ${list(sectors)} and speak of ${list(words)}.`
  if (sectors.length > 0) return `Both are in ${list(sectors)}.`
  if (words.length > 0) return `Both speak of ${list(words)}.`
  if (similarity < DISTANT) return 'Only distantly alike: nothing nearer is known.'
  return 'Their descriptions mean much the same, in other words.'
}

function tellingWords(a: DescribedCompany, b: DescribedCompany, pool: Pool): string[] {
  const names = new Set([...wordsOf(a.name), ...wordsOf(b.name)])
  const spelled = spellings(`${a.description ?? ''} ${b.description ?? ''}`)
  const shared = sharedWords(weighWords(companyText(a), pool), weighWords(companyText(b), pool))
  // The two themselves always hold what they share, so in a small pool two are not common.
  const known = (word: string) => (pool.counts.get(word) ?? 0) <= Math.max(2, pool.size * COMMON)
  const telling = shared.filter(
    (word) => word.length > 2 && !names.has(word) && !EMPTY_WORDS.has(word) && !/^\d+$/.test(word) && known(word),
  )
  return telling.slice(0, MOST).map((word) => spelled.get(word) ?? word)
}

const MOST = 4
// Below this cosine descriptions share a tone or a language rather than a trade.
const DISTANT = 0.35
// A word in more than this share of the pool's texts says nothing about two of them.
const COMMON = 0.1

// Words of manner and grammar that a small pool may hold rarely: they tell of writers, not of trades.
const EMPTY_WORDS = new Set(
  (
    'who whom whose where when while what which why how than then there here they them their its his her our your you not but nor all any both each few ' +
    'more most other some such only own same too very can will just should now proud also across within without about over under real like make made ' +
    'making take many much well even ever never one two three first last way ways thing things people world year years day days today best better great ' +
    'good high leading sponsor sponsors join visit com www http https ' +
    // The same of the other languages in which companies here describe themselves.
    'der die das den dem des ein eine einen einem einer und oder für mit von vom zum zur auf aus bei nach über unter ist sind wird werden wir ' +
    'sie ihr ihre ihren unser unsere auch nicht ohne wenn dann wie was les des une pour avec dans sur par est sont nous vous leur leurs notre ' +
    'votre qui que los las una con para por del sus como más nos het een van voor met zijn wij onze uw naar della delle degli per che sono nostra'
  ).split(' '),
)

/** How each folded word was written, in lower case: people read "developers", not "developer". */
function spellings(text: string): Map<string, string> {
  const written =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}+#]*/gu) ?? []
  return new Map(written.map((word) => [wordsOf(word)[0] ?? word, word]))
}

function list(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
