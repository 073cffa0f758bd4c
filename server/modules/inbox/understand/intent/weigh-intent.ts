import { guessLanguages } from './guess-language.ts'
import { hear } from './hear.ts'
import type { SpokenIntent } from './intent.ts'
import { lexiconOf } from './lexicon.ts'
import { type Vote, voteOf, voteTogether } from './speech-acts.ts'

export type Weighed = {
  intent: SpokenIntent
  /** 0 to 1. */
  confidence: number
  /** The words that decided. */
  because: string[]
}

// The order of caution: where two are said equally surely, the one that disturbs the person least wins.
const ORDER: SpokenIntent[] = [
  'unsubscribe',
  'referral',
  'not_now',
  'not_interested',
  'meeting_request',
  'interested',
  'neutral',
]

// What decides stands at the beginning; a longer text is mostly something else.
const LONGEST = 4000

/** What the writer means, from the reply's own words; `neutral` when they don't say. */
export function weighIntent(reply: string): Weighed {
  const text = reply.slice(0, LONGEST)
  const lexicon = lexiconOf(guessLanguages(text))
  const heard = hear(text, lexicon)
  const votes = [...heard.flatMap(voteOf), ...voteTogether(heard)].toSorted(byWeightThenCaution)
  const best = votes[0]
  if (!best) return { intent: 'neutral', confidence: 0.5, because: [] }
  const rivals = new Set(votes.filter((vote) => vote.weight >= best.weight - 0.1).map((vote) => vote.intent))
  return {
    intent: best.intent,
    confidence: Math.max(0.5, Math.round((surenessOf(best.weight) - 0.12 * (rivals.size - 1)) * 100) / 100),
    because: [...new Set(votes.filter((vote) => vote.intent === best.intent).flatMap((vote) => vote.words))].slice(
      0,
      3,
    ),
  }
}

function byWeightThenCaution(a: Vote, b: Vote): number {
  return b.weight - a.weight || ORDER.indexOf(a.intent) - ORDER.indexOf(b.intent)
}

function surenessOf(weight: number): number {
  if (weight >= 3) return 0.92
  return weight >= 2 ? 0.75 : 0.55
}
