import type { Heard, Sign } from './hear.ts'
import type { SpokenIntent } from './intent.ts'

/**
 * How signs in one sentence make a meaning, whatever the language. `+sign` must be said, `-sign` denied, `sign` either,
 * `!sign` absent, `?` asks for a question, `.` for a statement.
 * Weights: 3 says it outright, 2 says it in most mails, 1 hints and decides only when nothing else does.
 */
const ACTS: [intent: SpokenIntent, weight: number, signs: string][] = [
  ['unsubscribe', 3.2, 'remove list !whoAsks'],
  ['unsubscribe', 3.2, 'stop mail'],
  ['unsubscribe', 3.2, '-send mail !budget !interest'],
  ['unsubscribe', 3.1, 'legal !whoAsks'],
  ['unsubscribe', 2.2, '-mail !interest !charge'],

  ['referral', 3, '+passOn'],
  ['referral', 3, '+charge person !decline !already'],
  ['referral', 3, '+turnTo address'],
  ['referral', 3, '+turnTo charge'],
  ['referral', 3, '+turnTo person !mull !later'],
  ['referral', 2.9, '-charge !decline'],
  ['referral', 2.2, '+charge !decline !interest .'],
  ['referral', 2.2, '+address'],

  ['not_now', 3, 'budget spent'],
  ['not_now', 2.9, 'busy budget'],
  ['not_now', 3, '-budget'],
  ['not_now', 3, 'budget later !interest .'],
  ['not_now', 3, 'badTime'],
  ['not_now', 3, 'again later'],
  ['not_now', 3, 'again year'],
  ['not_now', 3, 'revert later'],
  ['not_now', 3, 'meet later !near'],
  ['not_now', 3, 'interest later !now .'],
  ['not_now', 3, '+interest -now busy .'],
  ['not_now', 3, '-join later'],
  ['not_now', 2.9, '-join now'],
  ['not_now', 3, '-now later'],
  ['not_now', 2.8, 'busy'],
  ['not_now', 2.4, '+later .'],
  ['not_now', 3, '-year .'],
  ['not_now', 2.1, '-now .'],
  ['not_now', 2, 'later'],

  ['not_interested', 3, 'decline'],
  ['not_interested', 3, '-interest'],
  ['not_interested', 3, 'already supplier !budget !spent !mull .'],
  ['not_interested', 2.8, '-fit'],
  ['not_interested', 2.8, '-need'],
  ['not_interested', 2.8, '-join .'],
  ['not_interested', 2.2, 'wish'],
  ['not_interested', 2, 'regret .'],
  ['not_interested', 1, 'no .'],

  ['meeting_request', 3, '+callMe !later'],
  ['meeting_request', 3, '+meet +near'],
  ['meeting_request', 3, '+meet +clock'],
  ['meeting_request', 3, 'bookingLink'],
  ['meeting_request', 2.9, '+meet +propose !mull !later'],
  ['meeting_request', 3, '+near +free'],
  ['meeting_request', 3, '+near +clock'],
  ['meeting_request', 3, '+clock +free'],
  ['meeting_request', 2.6, '+phone'],
  ['meeting_request', 1.7, '+clock'],
  ['meeting_request', 1.5, '+near'],
  ['meeting_request', 1.5, '+meet'],

  ['interested', 3, '+ask +material'],
  ['interested', 3, '+material ?'],
  ['interested', 3, '+amount ?'],
  ['interested', 3, '+interest'],
  ['interested', 2.6, '+fit'],
  ['interested', 2.4, '+amount'],
  ['interested', 2, '+ask ?'],
  ['interested', 1.5, '+ask !thanks !mull !revert'],
  ['interested', 1.5, '+material !thanks'],

  ['neutral', 3.1, 'whoAsks'],
  ['neutral', 2.9, '+mull +revert !later'],
  ['neutral', 2.7, '+mull !later'],
  ['neutral', 2.7, '+revert !later'],
]

export type Vote = { intent: SpokenIntent; weight: number; words: string[] }

/** What a sentence can mean, each with the words that say so. */
export function voteOf(heard: Heard): Vote[] {
  const votes = PARSED.flatMap(({ intent, weight, conditions }) => {
    const words = conditions.map((condition) => condition(heard))
    return words.includes(undefined) ? [] : [{ intent, weight, words: words.filter((word) => word) as string[] }]
  })
  if (heard.opens.has('refusal')) votes.push({ intent: 'not_interested', weight: heard.bare ? 3 : 2.6, words: ['no'] })
  else if (heard.opens.has('yes') && !heard.said.has('later'))
    votes.push({
      intent: 'interested',
      weight: heard.bare && !heard.said.has('thanks') && !heard.said.has('mull') ? 3 : 2,
      words: ['yes'],
    })
  if (heard.bare && (heard.said.has('stop') || heard.said.has('remove')))
    votes.push({ intent: 'unsubscribe', weight: 3.2, words: ['stop'] })
  return votes
}

// "Shall we talk? Thursday at ten?" and "Busy now. Try me in May." say one thing in two sentences; other meanings don't add up.
const ADD_UP: SpokenIntent[] = ['meeting_request', 'not_now']

/** What several sentences mean together, a little less surely than one that says it. */
export function voteTogether(sentences: Heard[]): Vote[] {
  if (sentences.length < 2 || sentences.length > 5) return []
  const merge = (side: 'said' | 'denied') => new Map(sentences.flatMap((one) => [...one[side]]))
  const whole = { said: merge('said'), denied: merge('denied'), question: false, opens: new Set<never>(), bare: false }
  return voteOf(whole)
    .filter(({ intent, weight }) => ADD_UP.includes(intent) && weight >= 3)
    .map((vote) => ({ ...vote, weight: vote.weight - 0.15 }))
}

type Condition = (heard: Heard) => string | undefined

const PARSED = ACTS.map(([intent, weight, signs]) => ({ intent, weight, conditions: signs.split(' ').map(parse) }))

function parse(text: string): Condition {
  if (text === '?') return (heard) => (heard.question ? '' : undefined)
  if (text === '.') return (heard) => (heard.question ? undefined : '')
  const sign = text.replace(/^[+!-]/, '') as Sign
  if (text.startsWith('+')) return (heard) => heard.said.get(sign)
  if (text.startsWith('-')) return (heard) => heard.denied.get(sign)
  if (text.startsWith('!')) return (heard) => (heard.said.has(sign) || heard.denied.has(sign) ? undefined : '')
  return (heard) => heard.said.get(sign) ?? heard.denied.get(sign)
}
